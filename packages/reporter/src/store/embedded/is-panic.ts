/**
 * True for an error after which Postgres is gone. PGlite does not notice: its next call spins for ever, so there must be
 * none.
 */
export function isPanic(error: unknown): boolean {
  return error instanceof Error && "severity" in error && (error.severity === "PANIC" || error.severity === "FATAL");
}

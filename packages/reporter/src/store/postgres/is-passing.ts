/**
 * Trouble of Postgres that may be over in a moment: a deadlock, a conflict of transactions, a lock, too many connections, a
 * server that ends or begins, a connection that broke. A statement that timed out is none: it had its time.
 */
const passingCodes = /^(?:40001|40P01|55P03|53300|57P0[123]|08(?!P01)...)$/u;

const passingSystemCodes: ReadonlySet<unknown> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
]);

/** Whether the same statement may succeed in a moment. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, "code");
  if (typeof code === "string") return passingCodes.test(code) || passingSystemCodes.has(code);
  // The driver's own words for a connection that the other side closed.
  return error.message.startsWith("Connection terminated unexpectedly");
}

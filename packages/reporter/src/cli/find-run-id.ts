import { UsageError } from "./usage-error.js";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** The run's id: the one given, else a new one. */
export function findRunId(given: string | undefined, newId: () => string): string {
  if (given === undefined) return newId();
  if (!uuid.test(given)) {
    throw new UsageError(
      `${given} is no UUID.`,
      "Give --run-id a lower-case UUID, the same one for each try of one run.",
    );
  }
  return given;
}

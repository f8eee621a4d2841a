import { StoreError } from "../store-error.js";

/** What the embedded Postgres says went wrong, for a person. An error without a Postgres code is a bug, and stays one. */
export function toDatabaseError(error: unknown): unknown {
  const code = findText(error, "code");
  if (!(error instanceof Error) || error instanceof StoreError || code === undefined) return error;
  if (code.startsWith("53")) {
    return new StoreError(
      "store-full",
      `The embedded store has no room for this: ${error.message}.`,
      "Free some space, then run the command again. What was recorded before is unharmed.",
      { cause: error },
    );
  }
  return new StoreError(
    "store-rejected",
    `The embedded store refused: ${error.message} (${code}).`,
    findText(error, "hint") ?? "This should not happen; please report it with the message above.",
    { cause: error },
  );
}

function findText(error: unknown, key: "code" | "hint"): string | undefined {
  if (typeof error !== "object" || error === null || !(key in error)) return undefined;
  const value: unknown = Reflect.get(error, key);
  return typeof value === "string" ? value : undefined;
}

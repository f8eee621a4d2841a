import { StoreError } from "../store-error.js";

const unharmed = "What was recorded before is unharmed.";

/** What the embedded Postgres says went wrong, for a person. An error that is not Postgres' own is a bug, and stays one. */
export function toDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  // The WebAssembly machine itself gave up: there is no Postgres left to say why.
  if (error.name === "RuntimeError" || error.name === "ExitStatus") {
    return new StoreError(
      "store-unreachable",
      `The embedded store broke down: ${error.message}.`,
      `Run the command again. ${unharmed}`,
      {
        cause: error,
      },
    );
  }
  const code = findText(error, "code");
  if (code === undefined) return error;
  if (code === "53200" || code.startsWith("54")) {
    return new StoreError(
      "store-rejected",
      `This is too much at once for the embedded store: ${error.message} (${code}).`,
      `Check a part of the repository at a time, or record to Supabase. ${unharmed}`,
      { cause: error },
    );
  }
  if (code.startsWith("53")) {
    return new StoreError(
      "store-full",
      `The embedded store has no room for this: ${error.message}.`,
      `Free some space, then run the command again. ${unharmed}`,
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

function findText(error: Error, key: "code" | "hint"): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === "string" ? value : undefined;
}

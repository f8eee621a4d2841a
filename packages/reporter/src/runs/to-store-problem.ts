import type { Problem } from "@continuous/standards";

import { StoreError } from "../store/store-error.js";

/** Trouble with the store as a problem; anything else is a bug and is thrown on. */
export function toStoreProblem(error: unknown): Problem {
  if (!(error instanceof StoreError)) throw error;
  return {
    code: error.code,
    message: `The run was not recorded: ${error.message}`,
    hint: error.hint,
    where: { path: "." },
  };
}

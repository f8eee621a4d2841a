import { StoreError } from "../store/store-error.js";
import { spoolPath } from "./to-spool-paths.js";

/** What went wrong with the files of the spool, for a person. An error that is none of the system's is a bug, and stays one. */
export function toSpoolError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  if (!("syscall" in error) || !("code" in error) || typeof error.code !== "string") return error;
  return new StoreError(
    "spool-unusable",
    `The spool in ${spoolPath} cannot be used: ${error.message}.`,
    "Make that folder writable, with room on its disk: runs are kept there while a store is away.",
    { cause: error },
  );
}

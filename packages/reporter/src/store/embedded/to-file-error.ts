import { StoreError } from "../store-error.js";

/** What went wrong with a file or folder of the embedded store, for a person. An error that is none of these is a bug. */
export function toFileError(error: unknown, path: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error) || !("code" in error) || typeof error.code !== "string")
    return error;
  switch (error.code) {
    case "ENOSPC":
    case "EDQUOT":
      return new StoreError(
        "store-full",
        `There is no space left to write ${path}.`,
        "Free some space, then run the command again.",
        {
          cause: error,
        },
      );
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new StoreError(
        "store-unreachable",
        `The embedded store cannot write ${path} (${error.code}).`,
        "Make the folder writable, choose another one with --root, or record nothing with --store none.",
        { cause: error },
      );
    case "ENOTDIR":
    case "EEXIST":
    case "EISDIR":
    case "ENOENT":
      return new StoreError(
        "store-unreachable",
        `The embedded store cannot use ${path}: something else stands there or above it (${error.code}).`,
        "The store needs a folder named .continuous at the root; move what is in its place.",
        { cause: error },
      );
    case "ENOLCK":
    case "ENOTSUP":
    case "EOPNOTSUPP":
    case "ENOSYS":
      return new StoreError(
        "store-unreachable",
        `The file system of ${path} cannot lock files (${error.code}), so the embedded store would not be safe there.`,
        "Keep the repository on a local disk, or record to Supabase.",
        { cause: error },
      );
    default:
      return new StoreError(
        "store-unreachable",
        `The embedded store cannot use ${path} (${error.code}).`,
        "See the cause, and run the command again.",
        {
          cause: error,
        },
      );
  }
}

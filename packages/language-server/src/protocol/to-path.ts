import { fileURLToPath } from "node:url";

/** The file of a URI; `undefined` for what lies in no file: a text that was never saved, or a version in a repository. */
export function toPath(uri: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

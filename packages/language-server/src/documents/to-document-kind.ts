import type { OpenDocument } from "./open-document.js";

/** What is said of a file, by its name. */
export function toDocumentKind(path: string): OpenDocument["kind"] {
  if (/\.[cm]?[jt]sx?$/u.test(path)) return "code";
  if (path.endsWith(".sql")) return "sql";
  return /(?:^|[\\/])standards\.ya?ml$/u.test(path) ? "standards" : "other";
}

import { lstatSync, type Stats } from "node:fs";
import { join } from "node:path";

import type { Problem } from "@continuous/standards";

/** `passed-over`: gone from disk, a symbolic link, or no plain file (a submodule, a pipe). */
export type SourceStat =
  | { readonly kind: "file"; readonly bytes: number }
  | { readonly kind: "passed-over" }
  | { readonly kind: "problem"; readonly problem: Problem };

/** Looks at one listed path without following links: what a link leads to is listed where it stands, or is not of this tree. */
export function statSourceFile(root: string, path: string): SourceStat {
  let stat: Stats | undefined;
  try {
    stat = lstatSync(join(root, path), { throwIfNoEntry: false });
  } catch (error) {
    return { kind: "problem", problem: toUnreachable(path, error) };
  }
  if (stat?.isFile() === true) return { kind: "file", bytes: stat.size };
  if (stat === undefined && path.includes("\uFFFD")) return { kind: "problem", problem: toUndecodable(path) };
  return { kind: "passed-over" };
}

function toUnreachable(path: string, error: unknown): Problem {
  const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const hint = "Give the user who runs this the right to read the folder, or add it to .gitignore.";
  return { code: "file-unreadable", message: `${path} cannot be reached (${reason}).`, hint, where: { path } };
}

function toUndecodable(path: string): Problem {
  return {
    code: "file-name-not-utf8",
    message: `The name of ${path} is not UTF-8, so the file was passed over.`,
    hint: "Rename it.",
    where: { path },
  };
}

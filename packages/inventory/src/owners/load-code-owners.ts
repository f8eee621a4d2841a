import { existsSync } from "node:fs";
import { join } from "node:path";

import { readSourceFile } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";

import { parseCodeOwners, type OwnerRule } from "./parse-code-owners.js";

/** Where hosts look for the file, in their order; the first counts. */
const places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS", ".gitea/CODEOWNERS"];

/** Reads who owns what, where the repository says so. */
export function loadCodeOwners(root: string): {
  readonly rules: readonly OwnerRule[];
  readonly problems: readonly Problem[];
} {
  const path = places.find((place) => existsSync(join(root, place)));
  if (path === undefined) return { rules: [], problems: [] };
  const read = readSourceFile(root, path);
  return read.ok ? { rules: parseCodeOwners(read.text), problems: [] } : { rules: [], problems: [read.problem] };
}

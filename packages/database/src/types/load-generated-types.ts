import { readSourceFile } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";
import picomatch from "picomatch";

import type { GeneratedTypes } from "./generated-types.js";
import { isGeneratedTypesFile } from "./is-generated-types-file.js";
import { parseGeneratedTypes } from "./parse-generated-types.js";

/** Names that types files have; the rest of a generated folder is not read. */
const likely = /(?:types|database|supabase|schema)[^/]*\.[cm]?ts$/iu;

export interface LoadedTypes {
  readonly files: readonly GeneratedTypes[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the types files that Supabase generated.
 *
 * @param paths - TypeScript files of the tree, generated ones too, relative to the root.
 * @param globs - `database.types` of standards.yaml, or `null`: they are known by what is in them.
 */
export function loadGeneratedTypes(
  root: string,
  paths: readonly string[],
  globs: readonly string[] | null,
): LoadedTypes {
  const matches = globs === null ? null : picomatch([...globs], { dot: true });
  const chosen = paths.filter((path) => (matches === null ? likely.test(path) : matches(path)));
  const files: GeneratedTypes[] = [];
  const problems: Problem[] = [];
  for (const path of chosen) {
    const read = readSourceFile(root, path);
    if (!read.ok || !isGeneratedTypesFile(path, read.text)) continue;
    const types = parseGeneratedTypes(read.text, path);
    if ("code" in types) problems.push(types);
    else if (types.schemas.length > 0) files.push(types);
  }
  return { files, problems };
}

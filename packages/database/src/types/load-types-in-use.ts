import { readSourceFile } from "@continuous/source/load";

import type { GeneratedTypes } from "./generated-types.js";

/**
 * The types files that some other module imports, by the last part of what it names. One that nobody imports is left over from an
 * earlier time or another project: where it is all that speaks of a database, nothing is known of one.
 *
 * @param paths - Live modules, relative to the root.
 */
export function loadTypesInUse(
  root: string,
  files: readonly GeneratedTypes[],
  paths: readonly string[],
): readonly GeneratedTypes[] {
  const open = new Map(files.map((file) => [file, toSpecifier(file.path)]));
  for (const path of paths) {
    if (open.size === 0) break;
    const read = readSourceFile(root, path);
    if (!read.ok) continue;
    for (const [file, specifier] of open) if (file.path !== path && specifier.test(read.text)) open.delete(file);
  }
  return files.filter((file) => !open.has(file));
}

/** `"../database.types"`, `"@shop/db/database.types.js"`; an index goes by its folder's name. */
function toSpecifier(path: string): RegExp {
  const stem = path.replace(/(?:\.d)?\.[cm]?ts$/u, "").replace(/\/index$/u, "");
  const last = stem.slice(stem.lastIndexOf("/") + 1).replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
  return new RegExp(String.raw`["'](?:[^"'\n]*/)?${last}(?:\.d)?(?:\.[cm]?[jt]s)?["']`, "u");
}

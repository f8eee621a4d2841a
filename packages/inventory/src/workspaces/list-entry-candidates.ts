import { isRecord } from "./is-record.js";

/** Folders that builds write to; their sources mostly stand beside, in `src`. */
const builtFolder = /^(?:dist|build|lib|out|esm|cjs|es|types|output)\//;

/**
 * Where the source of a package's entry may be, best guess first and without extension. A workspace names what its build
 * will write, which is often not there and never what people edit.
 *
 * @param subpath - What stands behind the package's name: empty, or `errors/http`.
 */
export function listEntryCandidates(manifest: Readonly<Record<string, unknown>>, subpath: string): readonly string[] {
  const named = subpath === "" ? "index" : subpath;
  const targets = [...listTargets(manifest, subpath)].map((target) => target.replace(/^\.\//, ""));
  const guesses = targets.flatMap((target) => {
    const stem = target.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "");
    const inner = stem.replace(builtFolder, "");
    const innermost = inner.replace(builtFolder, "");
    return [target, stem, `src/${inner}`, `src/${innermost}`, innermost];
  });
  return [...new Set([...guesses, `src/${named}`, `lib/${named}`, named, ...(subpath === "" ? ["src/main"] : [])])];
}

function listTargets(manifest: Readonly<Record<string, unknown>>, subpath: string): ReadonlySet<string> {
  const targets = new Set<string>();
  const exports = manifest["exports"];
  if (exports !== undefined) collectStrings(pickExports(exports, subpath), targets);
  if (subpath === "")
    for (const field of ["source", "types", "typings", "module", "main"]) collectStrings(manifest[field], targets);
  return targets;
}

function pickExports(exports: unknown, subpath: string): unknown {
  const hasPaths = isRecord(exports) && Object.keys(exports).some((key) => key.startsWith("."));
  if (!hasPaths) return subpath === "" ? exports : undefined;
  const key = subpath === "" ? "." : `./${subpath}`;
  if (key in exports) return exports[key];
  for (const [pattern, target] of Object.entries(exports)) {
    const [before, behind, ...more] = pattern.split("*");
    if (before === undefined || behind === undefined || more.length > 0) continue;
    if (!key.startsWith(before) || !key.endsWith(behind) || key.length < before.length + behind.length) continue;
    const star = key.slice(before.length, key.length - behind.length);
    const found = new Set<string>();
    collectStrings(target, found);
    return [...found].map((path) => path.replaceAll("*", star));
  }
  return undefined;
}

function collectStrings(value: unknown, into: Set<string>): void {
  if (typeof value === "string") into.add(value);
  else if (Array.isArray(value)) for (const entry of value) collectStrings(entry, into);
  else if (isRecord(value)) for (const entry of Object.values(value)) collectStrings(entry, into);
}

import { readSourceFile } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";

import { isRecord } from "./is-record.js";

/** One package.json of the tree. */
export interface PackageManifest {
  /** Relative to the root, with `/`, without one at the end; empty for the root itself. */
  readonly folder: string;
  readonly name: string | null;
  /** The parsed file. */
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** Reads the package.json files of a tree. One that does not parse is a problem, and the others still count. */
export function loadPackages(
  root: string,
  paths: readonly string[],
): { readonly packages: readonly PackageManifest[]; readonly problems: readonly Problem[] } {
  const packages: PackageManifest[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const read = readSourceFile(root, path);
    if (!read.ok) {
      problems.push(read.problem);
      continue;
    }
    const manifest = parseObject(read.text);
    if (manifest === undefined) problems.push(toProblem(path));
    else
      packages.push({
        folder: path.slice(0, Math.max(0, path.lastIndexOf("/"))),
        name: toName(manifest["name"]),
        manifest,
      });
  }
  return { packages, problems };
}

function toName(name: unknown): string | null {
  return typeof name === "string" && name !== "" ? name : null;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    // Told by the caller, with the file's path.
    return undefined;
  }
}

function toProblem(path: string): Problem {
  return {
    code: "package-json-broken",
    message: `${path} is not a JSON object.`,
    hint: "Mend it; until then nothing is known of this package.",
    where: { path },
  };
}

import { readSourceFile } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";
import picomatch from "picomatch";
import { parse } from "yaml";
import { z } from "zod";

import type { TestPackage } from "./suite.js";

const names = z.record(z.string(), z.unknown()).catch({});
const manifestSchema = z.object({
  name: z.string().min(1).nullable().catch(null),
  scripts: z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((scripts) =>
      Object.fromEntries(
        Object.entries(scripts).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
      ),
    ),
  dependencies: names,
  devDependencies: names,
  peerDependencies: names,
  optionalDependencies: names,
  jest: z.unknown().optional(),
  workspaces: z
    .union([z.array(z.string()), z.object({ packages: z.array(z.string()) }).transform(({ packages }) => packages)])
    .nullable()
    .catch(null),
});
const pnpmSchema = z.object({ packages: z.array(z.string()) });

/**
 * Reads the packages of a repository: the root, and the members of its workspaces; where it declares none, every package of the
 * tree. One that does not parse is a problem, and the others still count.
 *
 * @param paths - Every file of the tree, relative to the root, sorted.
 * @param live - Those that are no fixtures, examples of others, or built.
 */
export function loadTestPackages(
  root: string,
  paths: readonly string[],
  live: ReadonlySet<string>,
): { readonly packages: readonly TestPackage[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const manifests = new Map<string, z.output<typeof manifestSchema>>();
  for (const path of paths) {
    if (path !== "package.json" && !path.endsWith("/package.json")) continue;
    const folder = toFolder(path);
    const read = readSourceFile(root, path);
    const manifest = read.ok ? parseManifest(read.text) : undefined;
    if (manifest !== undefined) manifests.set(folder, manifest);
    else if (live.has(path)) problems.push(read.ok ? toProblem(path) : read.problem);
  }
  const globs = manifests.get("")?.workspaces ?? loadPnpmGlobs(root, paths);
  const isMember = globs === null ? undefined : toMatcher(globs);
  const filesOf = new Map<string, string[]>();
  for (const path of paths) {
    const folder = toFolder(path);
    if (manifests.has(folder))
      filesOf.set(folder, [...(filesOf.get(folder) ?? []), path.slice(path.lastIndexOf("/") + 1)]);
  }
  const packages = [...manifests]
    .filter(([folder]) => folder === "" || (isMember?.(folder) ?? live.has(`${folder}/package.json`)))
    .map(([folder, manifest]): TestPackage => ({
      folder,
      name: manifest.name,
      scripts: manifest.scripts,
      dependencies: Object.keys({
        ...manifest.dependencies,
        ...manifest.devDependencies,
        ...manifest.peerDependencies,
        ...manifest.optionalDependencies,
      }).sort(),
      files: filesOf.get(folder) ?? [],
      hasJestPart: manifest.jest !== undefined,
    }));
  return { packages, problems };
}

function loadPnpmGlobs(root: string, paths: readonly string[]): readonly string[] | null {
  if (!paths.includes("pnpm-workspace.yaml")) return null;
  const read = readSourceFile(root, "pnpm-workspace.yaml");
  if (!read.ok) return null;
  try {
    const parsed = pnpmSchema.safeParse(parse(read.text));
    return parsed.success ? parsed.data.packages : null;
  } catch {
    return null; // pnpm says so better; every package of the tree is taken.
  }
}

function toMatcher(globs: readonly string[]): (folder: string) => boolean {
  const clean = globs
    .map((glob) => glob.replace(/^(!?)\.?\/*/u, "$1").replace(/\/+$/u, ""))
    .filter((glob) => !/^!?\.?$/u.test(glob));
  const taken = picomatch(clean.filter((glob) => !glob.startsWith("!")));
  const left = picomatch(clean.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1)));
  return (folder) => taken(folder) && !left(folder);
}

function parseManifest(text: string): z.output<typeof manifestSchema> | undefined {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // The caller says so, with the path.
  }
}

function toFolder(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function toProblem(path: string): Problem {
  return {
    code: "package-json-broken",
    message: `${path} is not a JSON object: nothing is known of the tests of this package.`,
    hint: "Mend it, and run again.",
    where: { path },
  };
}

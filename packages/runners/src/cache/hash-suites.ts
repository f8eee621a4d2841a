import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Suite, TestPackage } from "../suites/suite.js";
import { findEscapes } from "./find-escapes.js";

export interface HashSuitesRequest {
  /** The repository's root, absolute. */
  readonly root: string;
  /** Every file that git does not ignore, relative to the root, sorted. */
  readonly paths: readonly string[];
  readonly packages: readonly TestPackage[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Names of further variables that tests depend on. */
  readonly variables: readonly string[];
}

interface PackageContent {
  readonly hash: string;
  /** Paths in other packages, or in none, that its files name. */
  readonly mentions: ReadonlySet<string>;
}

/** Read by Node, by runners, or by nearly every test that looks at times or words. */
const commonVariables = ["CI", "LANG", "LC_ALL", "NODE_ENV", "NODE_OPTIONS", "TZ"];
/** Outside of packages, for people. */
const prose = /\.(?:md|mdx|txt)$|^(?:docs|\.github|\.vscode|\.idea)\/|^(?:LICENSE|CODEOWNERS)/u;

/**
 * Makes a key for each suite out of all that its outcome depends on: the files of its package and of those it depends on, what
 * belongs to no package (lockfile, configurations), its command, Node and the environment. The same key, the same outcome, but
 * for what is flaky or asks the world outside.
 */
export async function hashSuites(request: HashSuitesRequest): Promise<(suite: Suite) => string> {
  const { root, packages, env } = request;
  const folders = packages.map(({ folder }) => folder).sort((a, b) => b.length - a.length);
  const ownerOf = (path: string): string =>
    folders.find((folder) => folder === "" || path === folder || path.startsWith(`${folder}/`)) ?? "";
  const contents = new Map<string, PackageContent>();
  for (const folder of new Set(["", ...folders])) {
    const own = request.paths.filter(
      (path) => ownerOf(path) === folder && (folder !== "" || folders.length < 2 || !prose.test(path)),
    );
    contents.set(folder, await hashFiles(root, folder, own));
  }
  const folderOf = new Map(packages.flatMap(({ name, folder }) => (name === null ? [] : [[name, folder] as const])));
  const needs = new Map(
    packages.map(({ folder, dependencies }) => {
      const named = dependencies.flatMap((name) => folderOf.get(name) ?? []);
      const mentioned = [...(contents.get(folder)?.mentions ?? [])].map(ownerOf);
      return [folder, new Set(["", ...named, ...mentioned])] as const;
    }),
  );
  const variables = [...new Set([...commonVariables, ...request.variables])].sort();
  const surroundings = [
    process.version,
    process.platform,
    process.arch,
    variables.map((name) => [name, env[name] ?? null]),
  ];
  return (suite) => {
    // Tests at the root may look at every package.
    const reached = suite.folder === "" ? new Set(contents.keys()) : findReached(suite.folder, needs);
    return hashOf(
      JSON.stringify([
        surroundings,
        suite.command,
        [...reached].sort().map((folder) => [folder, contents.get(folder)?.hash ?? null]),
      ]),
    );
  };
}

function findReached(from: string, needs: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [from];
  for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
    if (reached.has(folder)) continue;
    reached.add(folder);
    // What the root itself depends on is no concern of a package below it.
    if (folder !== "") queue.push(...(needs.get(folder) ?? []));
  }
  return reached;
}

async function hashFiles(root: string, folder: string, paths: readonly string[]): Promise<PackageContent> {
  const hash = createHash("sha256");
  const mentions = new Set<string>();
  // Files of variables are not in git, and change what tests see.
  const hidden = (await readdir(join(root, folder)).catch(() => [])).filter((name) => name.startsWith(".env"));
  const extra = hidden.map((name) => (folder === "" ? name : `${folder}/${name}`));
  for (const path of new Set([...paths, ...extra.sort()])) {
    const bytes = await readFile(join(root, path)).catch(() => Buffer.from("unreadable"));
    hash.update(`${path}\0${String(bytes.length)}\0`).update(bytes);
    if (folder !== "") for (const mention of findEscapes(path, bytes)) mentions.add(mention);
  }
  return { hash: hash.digest("hex"), mentions };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { z } from "zod";

import { packageFolder } from "../package-folder.js";
import type { InstalledPackage, VersionFacts } from "./version-facts.js";

const text = z.string().nullable().catch(null);
const ranges = z.object({ node: text, eslint: text, typescript: text }).partial().catch({});
const manifestSchema = z.object({ version: text, engines: ranges, peerDependencies: ranges });
type Manifest = z.output<typeof manifestSchema>;

const scope = "@continuous";
const looked = [
  "eslint",
  "typescript",
  "@typescript-eslint/parser",
  "eslint-plugin-continuous",
  "eslint-formatter-continuous",
  "ts-plugin-continuous",
];

/**
 * Reads what versions meet each other in a repository.
 *
 * @param root - Absolute.
 * @param folders - Of its packages, relative to the root; the root itself is empty.
 * @param node - The version of Node that runs.
 */
export function loadVersionFacts(root: string, folders: readonly string[], node: string): VersionFacts {
  const require = createRequire(import.meta.url);
  const reporter = loadManifest(new URL("package.json", packageFolder));
  const plugin = loadManifest(require.resolve("eslint-plugin-continuous/package.json"));
  const parser = loadManifest(require.resolve("@typescript-eslint/parser/package.json"));
  return {
    node,
    own: {
      version: reporter?.version ?? "",
      node: reporter?.engines.node ?? "*",
      eslint: plugin?.peerDependencies.eslint ?? "*",
      typescript: parser?.peerDependencies.typescript ?? "*",
    },
    wanted: loadManifest(join(root, "package.json"))?.engines.node ?? null,
    installed: [...new Set(["", ...folders])].sort().flatMap((folder) => listInstalled(root, folder)),
  };
}

function listInstalled(root: string, folder: string): readonly InstalledPackage[] {
  const modules = join(root, folder, "node_modules");
  return [...looked, ...listScope(modules)].flatMap((name): InstalledPackage[] => {
    const manifest = loadManifest(join(modules, name, "package.json"));
    if (manifest?.version == null) return [];
    const { version, engines, peerDependencies } = manifest;
    return [{ name, version, folder, node: engines.node ?? null, typescript: peerDependencies.typescript ?? null }];
  });
}

function listScope(modules: string): readonly string[] {
  try {
    return readdirSync(join(modules, scope))
      .filter((name) => !name.startsWith("."))
      .map((name) => `${scope}/${name}`)
      .sort();
  } catch {
    return []; // Nothing of ours is installed there.
  }
}

/** `null`: it is not there, or npm would not read it either. */
function loadManifest(file: string | URL): Manifest | null {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

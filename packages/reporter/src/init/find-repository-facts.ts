import { readFileSync } from "node:fs";
import { join } from "node:path";

import { isServiceFile, sourceExtensions } from "@continuous/source";
import { listSourceFiles } from "@continuous/source/load";
import { recommendedStandards, type FoundInRepository } from "@continuous/standards";

/** Packages that measure coverage, or are told to by a flag. */
const testRunners = ["vitest", "jest", "c8", "nyc", "@vitest/coverage-v8", "@vitest/coverage-istanbul"];

/** Looks at a repository as far as `init` must know it. Reads file names, every package.json, and types files. */
export function findRepositoryFacts(root: string): FoundInRepository {
  const tree = listSourceFiles({
    root,
    extensions: [...sourceExtensions, ".sql", ".sh", "package.json", "config.toml"],
  });
  const live = tree.files.map((file) => file.path);
  // The generated types file is not live code, and is wanted here all the same.
  const all = [...live, ...tree.leftOut.map((file) => file.path)].sort();
  const isModule = (path: string): boolean => sourceExtensions.some((extension) => path.endsWith(extension));
  const { services } = recommendedStandards();
  const migrations = all.filter((path) => /(?:^|\/)migrations\/[^/]+\.sql$/u.test(path));
  const isElsewhere = migrations.some((path) => !/(?:^|\/)supabase\/migrations\//u.test(path));
  const dependencies = all
    .filter((path) => /(?:^|\/)package\.json$/u.test(path))
    .flatMap((path) => readDependencies(root, path));
  return {
    serviceFiles: live.filter((path) => isModule(path) && isServiceFile(path, services)).length,
    serviceGlobs: [],
    migrations: migrations.length,
    migrationGlobs: isElsewhere ? [...new Set(migrations.map((path) => path.replace(/[^/]+$/u, "*.sql")))] : [],
    pipelines: live.filter((path) => path.endsWith("-cli.sh")).length,
    coverage: testRunners.some((runner) => dependencies.includes(runner)),
    typesFile: all.find((path) => isTypesFile(root, path)) ?? null,
    supabase:
      dependencies.includes("@supabase/supabase-js") || all.some((path) => path.endsWith("supabase/config.toml")),
  };
}

/** A manifest that cannot be read names nothing here; `discover` reports it. */
function readDependencies(root: string, path: string): readonly string[] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(root, path), "utf8"));
    if (typeof manifest !== "object" || manifest === null) return [];
    return ["dependencies", "devDependencies"].flatMap((key) => {
      const named: unknown = Object.getOwnPropertyDescriptor(manifest, key)?.value;
      return typeof named === "object" && named !== null ? Object.keys(named) : [];
    });
  } catch {
    return [];
  }
}

/** As `supabase gen types typescript` writes it, under one of the names people give it. */
function isTypesFile(root: string, path: string): boolean {
  if (!/(?:supabase|database|db)[^/]*\.ts$|types[^/]*\.ts$/iu.test(path)) return false;
  try {
    return /^export (?:type|interface) Database\b/mu.test(readFileSync(join(root, path), "utf8"));
  } catch {
    // A file that vanished between listing and reading is not the types file.
    return false;
  }
}

import { resolve } from "node:path";

import { toObjectName, type LiveDatabase } from "@continuous/database";
import { sourceExtensions, type DatabaseUse } from "@continuous/source";
import { listSourceFiles, type SourceTree } from "@continuous/source/load";
import type { CompiledStandards } from "@continuous/standards";

import { createModuleCache } from "./cache/create-module-cache.js";
import type { ModuleCache } from "./cache/module-cache.js";
import { addSqlUses } from "./database/add-sql-uses.js";
import { discoverDatabase } from "./database/discover-database.js";
import { findReaching, findUsers, toUsers } from "./graph/find-users.js";
import { linkModules } from "./graph/link-modules.js";
import type { Inventory } from "./inventory.js";
import { loadModules } from "./modules/load-modules.js";
import { findOwner } from "./owners/find-owner.js";
import { loadCodeOwners } from "./owners/load-code-owners.js";
import { discoverPipelines } from "./pipelines/discover-pipelines.js";
import { confirmReach } from "./services/confirm-reach.js";
import { findDoubtfulServices } from "./services/find-doubtful-services.js";
import { toServiceItems } from "./services/to-service-items.js";
import { createResolver } from "./workspaces/create-resolver.js";
import { createPackageFinder } from "./workspaces/find-package.js";
import { AliasLoader } from "./workspaces/load-aliases.js";
import { loadPackages } from "./workspaces/load-packages.js";

export interface DiscoverOptions {
  /** The repository's root, absolute or relative to the current folder. */
  readonly root: string;
  readonly standards: Pick<CompiledStandards, "services" | "database" | "pipelines">;
  /** What a running database holds. Default: none was looked at. */
  readonly database?: LiveDatabase | null;
  /** What an earlier time found out of the same texts. Default: nothing. */
  readonly cache?: ModuleCache;
  /** Told how many modules are read. */
  readonly onFile?: (done: number, total: number) => void;
}

/**
 * Finds what a source tree holds, and who uses it. It reads the whole tree and writes nothing. It never throws for what is in
 * a file: whatever cannot be read or does not parse is a problem, and the rest is still found.
 */
export async function discoverInventory(options: DiscoverOptions): Promise<Inventory> {
  const root = resolve(options.root);
  // Every file: scripts have no ending, and what a script calls may be anything.
  const listed = listSourceFiles({ root, extensions: [""] });
  const { tree, manifests } = splitTree(listed);
  const loaded = loadPackages(root, manifests);
  const owners = loadCodeOwners(root);
  const modules = await loadModules({
    root,
    tree,
    services: options.standards.services,
    cache: options.cache ?? createModuleCache(new Map()),
    onFile: options.onFile ?? (() => undefined),
  });

  const folderOf = new Map(
    loaded.packages.flatMap(({ name, folder }) => (name === null ? [] : [[name, folder] as const])),
  );
  const aliases = new AliasLoader(root, folderOf);
  const isKnown = (path: string): boolean => modules.records.has(path);
  const resolver = createResolver({ root, isKnown, packages: loaded.packages, aliases });
  const graph = linkModules(modules.records, resolver);
  const reaching = confirmReach(modules.reaches, graph, resolver);
  const users = toUsers(graph);
  const findPackage = createPackageFinder(loaded.packages);

  const uses = await addSqlUses(modules.uses, modules.sql);
  const live = listed.files.map(({ path }) => path);
  const database = await discoverDatabase({
    root,
    scope: options.standards.database,
    live,
    generated: [...listed.leftOut, ...modules.leftOut].flatMap(({ path, reason }) =>
      reason === "generated" || reason === "declaration" ? [path] : [],
    ),
    uses,
    database: options.database ?? null,
  });
  const pipelines = await discoverPipelines({
    root,
    include: options.standards.pipelines.include,
    files: [...live, ...listed.leftOut.flatMap(({ path, reason }) => (reason === "git-ignored" ? [] : [path]))].sort(),
  });

  const found = modules.services.filter(({ needsReach, path }) => needsReach !== true || reaching.has(path));
  const services = toServiceItems(found, ({ path, entrances }) => ({
    importedBy: [...findUsers(users, path, entrances)].filter((user) => modules.live.has(user)).sort(),
    tests: [...findReaching(users, path, entrances)].filter((user) => modules.tests.has(user)).sort(),
    package: findPackage(path)?.name ?? null,
    owner: findOwner(owners.rules, path),
    tables: [
      ...new Set(
        (uses.get(path) ?? []).filter(isObject).map(({ name, schema }) => toObjectName(schema ?? "public", name)),
      ),
    ].sort(),
    hosts: modules.hosts.get(path) ?? [],
  }));
  const doubtful = [...findDoubtfulServices(services, modules.strangers), ...database.doubtful];
  const problems = [listed, loaded, owners, modules, aliases, database, pipelines].flatMap((part) => part.problems);
  return {
    schemaVersion: 1,
    items: sortBy([...services, ...pipelines.items, ...database.items], ({ item_type, item_name }) => [
      item_type,
      item_name,
    ]),
    doubtful: sortBy(doubtful, ({ item_type, item_name, item_path }) => [item_type, item_name, item_path]),
    database: database.known,
    drift: sortBy(database.drift, ({ schema, name, column, difference }) => [schema, name, column ?? "", difference]),
    leftOut: sortBy([...tree.leftOut, ...modules.leftOut], ({ path }) => [path]),
    problems: sortBy(problems, ({ where, code, message }) => [where.path, code, message]),
  };
}

/** SQL names functions of Postgres itself, too: which are the team's own is not known here. */
function isObject({ kind, form }: DatabaseUse): boolean {
  return kind === "table" || (kind !== "schema" && form !== "sql");
}

function splitTree(listed: SourceTree): { readonly tree: SourceTree; readonly manifests: readonly string[] } {
  const isManifest = ({ path }: { readonly path: string }): boolean =>
    path === "package.json" || path.endsWith("/package.json");
  const isModule = ({ path }: { readonly path: string }): boolean =>
    sourceExtensions.some((extension) => path.endsWith(extension));
  const tree = { ...listed, files: listed.files.filter(isModule), leftOut: listed.leftOut.filter(isModule) };
  // A package of tests is one that tests import by name; a fixture's is not.
  const ofTests = listed.leftOut.filter(({ reason }) => reason === "test");
  return { tree, manifests: [...listed.files, ...ofTests].filter(isManifest).map(({ path }) => path) };
}

/** By code unit, so that every machine sorts alike. */
function sortBy<Value>(values: readonly Value[], keyOf: (value: Value) => readonly string[]): readonly Value[] {
  const keyed = values.map((value) => ({ value, key: keyOf(value).join("\0") }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ value }) => value);
}

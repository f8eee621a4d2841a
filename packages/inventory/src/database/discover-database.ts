import {
  findDrift,
  toKnownDatabase,
  toObjectName,
  toKnownSchemas,
  type DriftRow,
  type KnownDatabase,
  type LiveDatabase,
} from "@continuous/database";
import { loadCreatedNames, loadEdgeFunctions, loadGeneratedTypes, loadMigrations } from "@continuous/database/load";
import { groupBy } from "@continuous/source";
import type { CompiledStandards, Problem } from "@continuous/standards";

import type { DoubtfulItem, FunctionItem, TableItem } from "../inventory.js";
import { foldSchema } from "./fold-schema.js";
import { linkUses, type StrayUse, type UsableObject } from "./link-uses.js";
import { findFunctions, toEdgeItem, toFunctionItem } from "./to-function-items.js";
import { findTables, toTableItem } from "./to-table-items.js";
import type { UsesByFile } from "./uses-by-file.js";

export interface DiscoverDatabaseRequest {
  /** Absolute. */
  readonly root: string;
  readonly scope: CompiledStandards["database"];
  /** Live files of any kind, relative to the root. */
  readonly live: readonly string[];
  /** Files left out because something generates them. */
  readonly generated: readonly string[];
  readonly uses: UsesByFile;
  /** `null`: none was looked at. */
  readonly database: LiveDatabase | null;
}

export interface DiscoveredDatabase {
  readonly items: readonly (TableItem | FunctionItem)[];
  readonly doubtful: readonly DoubtfulItem[];
  readonly drift: readonly DriftRow[];
  readonly known: KnownDatabase | null;
  readonly problems: readonly Problem[];
}

/** Finds tables, views and functions in migrations, in generated types and in folders of edge functions, and who uses them. */
export async function discoverDatabase(request: DiscoverDatabaseRequest): Promise<DiscoveredDatabase> {
  const { root, scope, live, generated, uses, database } = request;
  const migrations = loadMigrations(root, live, scope.migrations);
  const schema = await foldSchema(migrations.folders);
  const types = loadGeneratedTypes(root, [...live, ...generated].filter(isTypeScript), scope.types);
  const edge = loadEdgeFunctions(root, live);
  const tables = findTables(schema.catalogs, types.files, database);
  const functions = findFunctions(schema.catalogs, types.files, database);
  const edgeObjects = edge.functions.map((found): UsableObject & { readonly path: string } => ({
    ...found,
    kind: "edge_function",
    schema: null,
  }));
  const { usersOf, stray } = linkUses([...tables, ...functions, ...edgeObjects], uses, schema.mentions);
  const drift = findDrift({ catalogs: schema.catalogs, types: types.files, live: database });
  const driftOf = createDriftFinder(drift);
  return {
    items: [
      ...tables.map((table) => toTableItem(table, usersOf(table), driftOf(table))),
      ...withoutClashes([
        ...functions.map((found) => toFunctionItem(found, usersOf(found), driftOf(found))),
        ...edgeObjects.map((found) => toEdgeItem(found, usersOf(found))),
      ]),
    ],
    // Where nothing is known of a database, everything would be strange.
    doubtful: tables.length + functions.length === 0 ? [] : stray.map(toDoubt),
    drift,
    known: toKnownDatabase({
      catalogs: schema.catalogs,
      types: types.files,
      edgeFunctions: edge.functions,
      createdNames: loadCreatedNames(root, live.filter(isSql), migrations.folders),
      ...(database === null ? {} : { live: { schemas: toKnownSchemas(database) } }),
    }),
    problems: [migrations, ...schema.catalogs, types, edge].flatMap((part) => part.problems),
  };
}

function isSql(path: string): boolean {
  return path.endsWith(".sql");
}

function isTypeScript(path: string): boolean {
  return /\.[cm]?ts$/u.test(path);
}

/** What an item says of its own drift: one sentence for each difference. */
function createDriftFinder(rows: readonly DriftRow[]): (object: UsableObject) => readonly string[] {
  const byObject = groupBy(rows, ({ kind, schema, name }) => `${kind === "view" ? "table" : kind} ${schema}.${name}`);
  return ({ kind, schema, name }) =>
    (byObject.get(`${kind} ${schema ?? ""}.${name}`) ?? []).map(({ column, difference }) =>
      column === null ? difference : `column ${column}: ${difference}`,
    );
}

/** A database function and an edge function may have the same name: items of a type may not. */
function withoutClashes(items: readonly FunctionItem[]): readonly FunctionItem[] {
  const inDatabase = new Set(
    items.flatMap(({ item_name, metadata }) => (metadata.kind === "database" ? [item_name] : [])),
  );
  return items.map((item) =>
    item.metadata.kind === "edge" && inDatabase.has(item.item_name)
      ? { ...item, item_name: `${item.item_name} (edge)` }
      : item,
  );
}

function toDoubt({ use, paths }: StrayUse): DoubtfulItem {
  const [first = ""] = paths;
  const others = paths.length > 1 ? ` and ${String(paths.length - 1)} more` : "";
  return {
    item_type: use.kind === "table" ? "table" : "function",
    item_name: toObjectName(use.schema ?? "public", use.name),
    item_path: first,
    seen_by: "use",
    reason: `named by code here${others}, made by no migration, types file or folder of functions`,
  };
}

import { readSourceFile } from "@continuous/source/load";
import type { CompiledStandards, Problem } from "@continuous/standards";

import type { DoubtfulItem, FunctionItem, TableItem } from "../inventory.js";
import { toObjectName, type UsesByFile } from "./database-objects.js";
import { findEdgeFunctions, type NamedEntrances } from "./find-edge-functions.js";
import { linkUses, type StrayUse, type UsableObject } from "./link-uses.js";
import { loadGeneratedTypes } from "./load-generated-types.js";
import { loadSchema } from "./load-schema.js";
import { parseFunctionEntrances } from "./parse-function-entrances.js";
import { findFunctions, toFunctionItem } from "./to-function-items.js";
import { findTables, toTableItem } from "./to-table-items.js";

export interface DiscoverDatabaseRequest {
  /** Absolute. */
  readonly root: string;
  readonly scope: CompiledStandards["database"];
  /** Live files of any kind, relative to the root. */
  readonly live: readonly string[];
  /** Files left out because something generates them. */
  readonly generated: readonly string[];
  readonly uses: UsesByFile;
}

export interface DiscoveredDatabase {
  readonly items: readonly (TableItem | FunctionItem)[];
  readonly doubtful: readonly DoubtfulItem[];
  readonly problems: readonly Problem[];
}

/** Finds tables, views and functions in migrations, in generated types and in folders of edge functions, and who uses them. */
export async function discoverDatabase(request: DiscoverDatabaseRequest): Promise<DiscoveredDatabase> {
  const { root, scope, live, generated, uses } = request;
  const schema = await loadSchema(root, live, scope.migrations);
  const types = loadGeneratedTypes(root, [...live, ...generated].filter(isTypeScript), scope.types);
  const entrances = loadEntrances(root, live);
  const tables = findTables(schema.catalogs, types.files);
  const functions = findFunctions(schema.catalogs, types.files);
  const edge = findEdgeFunctions(live, entrances.named);
  const edgeObjects = edge.map(({ item_name }): UsableObject => ({
    kind: "edge_function",
    schema: null,
    name: item_name,
  }));
  const { usersOf, stray } = linkUses([...tables, ...functions, ...edgeObjects], uses, schema.mentions);
  return {
    items: [
      ...tables.map((table) => toTableItem(table, usersOf(table))),
      ...withoutClashes([
        ...functions.map((found) => toFunctionItem(found, usersOf(found))),
        ...edge.map((item, index): FunctionItem => {
          const object = edgeObjects[index];
          const references = object === undefined ? [] : usersOf(object).references;
          return { ...item, metadata: { ...item.metadata, references } };
        }),
      ]),
    ],
    // Where nothing is known of a database, everything would be strange.
    doubtful: tables.length + functions.length === 0 ? [] : stray.map(toDoubt),
    problems: [...schema.problems, ...types.problems, ...entrances.problems],
  };
}

function isTypeScript(path: string): boolean {
  return /\.[cm]?ts$/u.test(path);
}

function loadEntrances(
  root: string,
  live: readonly string[],
): { readonly named: NamedEntrances; readonly problems: readonly Problem[] } {
  const named = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of live.filter((file) => /(?:^|\/)supabase\/config\.toml$/u.test(file))) {
    const read = readSourceFile(root, path);
    const found = read.ok ? parseFunctionEntrances(read.text, path) : read.problem;
    if ("code" in found) problems.push(found);
    else for (const [name, entrance] of found) named.set(name, entrance);
  }
  return { named, problems };
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

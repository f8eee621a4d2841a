import {
  findColumnDrift,
  isManagedSchema,
  toObjectName,
  type GeneratedTable,
  type GeneratedTypes,
} from "@continuous/database";
import type { CatalogRename, CatalogTable, SchemaCatalog } from "@continuous/postgres";

import type { DatabaseSource, TableColumn, TableItem } from "../inventory.js";
import type { ObjectUsers, UsableObject } from "./link-uses.js";

/** A table or view, with what each source says of it. */
export interface FoundTable extends UsableObject {
  readonly kind: "table";
  readonly schema: string;
  readonly migrated: CatalogTable | null;
  readonly previousNames: readonly string[];
  readonly typed: (GeneratedTable & { readonly path: string; readonly isView: boolean }) | null;
  /** Whether a types file says anything of its schema, so that its silence means something. */
  readonly isSchemaTyped: boolean;
}

/** The tables and views of all sources; of several migrations folders or types files, the first that has one. */
export function findTables(
  catalogs: readonly SchemaCatalog[],
  types: readonly GeneratedTypes[],
): readonly FoundTable[] {
  const typedSchemas = new Set(types.flatMap(({ schemas }) => schemas.map(({ name }) => name)));
  const found = new Map<string, FoundTable>();
  for (const { tables, renames } of catalogs) {
    for (const table of tables) {
      const { schema, name } = table;
      const key = `${schema}.${name}`;
      if (isManagedSchema(schema) || found.has(key)) continue;
      found.set(key, {
        kind: "table",
        schema,
        name,
        migrated: table,
        previousNames: findPreviousNames(key, renames),
        typed: null,
        isSchemaTyped: typedSchemas.has(schema),
      });
    }
  }
  for (const { path, schemas } of types) {
    for (const { name: schema, tables, views } of schemas) {
      if (isManagedSchema(schema)) continue;
      for (const [entries, isView] of [[tables, false] as const, [views, true] as const]) {
        for (const entry of entries) {
          const key = `${schema}.${entry.name}`;
          const known = found.get(key);
          if (known !== undefined && known.typed !== null) continue;
          const base = known ?? { kind: "table", schema, name: entry.name, migrated: null, previousNames: [] };
          found.set(key, { ...base, typed: { ...entry, path, isView }, isSchemaTyped: true });
        }
      }
    }
  }
  return [...found.values()];
}

/** Makes the items of tables. */
export function toTableItem(table: FoundTable, users: ObjectUsers): TableItem {
  const { schema, name, migrated, typed } = table;
  const sources: DatabaseSource[] = [
    ...(migrated === null ? [] : ["migrations" as const]),
    ...(typed === null ? [] : ["types" as const]),
  ];
  return {
    item_type: "table",
    item_name: toObjectName(schema, name),
    item_path: migrated?.created.path ?? typed?.path ?? "",
    is_active: true,
    metadata: {
      schema,
      kind: migrated?.kind ?? (typed?.isView === true ? "view" : "table"),
      columns: migrated === null ? toTypedColumns(typed) : migrated.columns.map(toColumn),
      primary_key: migrated?.primaryKey ?? [],
      row_level_security: migrated?.kind === "table" ? migrated.rowLevelSecurity : null,
      policies: (migrated?.policies ?? []).map((policy) => policy.name).sort(),
      sources,
      line: migrated?.created.line ?? typed?.line ?? 1,
      ...users,
      previous_names: table.previousNames,
      drift: findDrift(table),
    },
  };
}

function toColumn({ name, type, nullable, default: value }: TableColumn): TableColumn {
  return { name, type, nullable, default: value };
}

function toTypedColumns(typed: FoundTable["typed"]): readonly TableColumn[] {
  return (typed?.columns ?? []).map(({ name, nullable }) => ({ name, type: null, nullable, default: null }));
}

function findDrift({ migrated, typed, isSchemaTyped }: FoundTable): readonly string[] {
  if (migrated === null) return typed === null ? [] : ["no migration makes it; the types file has it"];
  if (typed === null) {
    return isSchemaTyped && migrated.partitionOf === null ? ["the types file lacks it; a migration makes it"] : [];
  }
  return findColumnDrift(migrated, typed);
}

/** Names it had, the last first; `schema.name` outside of `public`. */
function findPreviousNames(key: string, renames: readonly CatalogRename[]): readonly string[] {
  const names: string[] = [];
  let current = key;
  for (const { kind, from, to } of [...renames].reverse()) {
    if (to !== current || !["table", "view", "materialized_view", "foreign_table"].includes(kind)) continue;
    const [schema = "", name = ""] = from.split(".");
    names.push(toObjectName(schema, name));
    current = from;
  }
  return names;
}

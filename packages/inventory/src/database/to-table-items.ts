import {
  isManagedSchema,
  isRelationOfExtension,
  toObjectName,
  type GeneratedTable,
  type GeneratedTypes,
  type LiveDatabase,
  type LiveTable,
} from "@continuous/database";
import type { CatalogRename, CatalogTable, SchemaCatalog } from "@continuous/postgres";

import type { DatabaseSource, TableColumn, TableItem } from "../inventory.js";
import type { ObjectUsers, UsableObject } from "./link-uses.js";

/** What each source says of a table or view. */
interface TableFacts {
  readonly migrated: (CatalogTable & { readonly previousNames: readonly string[] }) | null;
  readonly typed: (GeneratedTable & { readonly path: string; readonly isView: boolean }) | null;
  readonly live: LiveTable | null;
}

export interface FoundTable extends UsableObject, TableFacts {
  readonly kind: "table";
  readonly schema: string;
}

/** The tables and views of all sources; of several migrations folders or types files, the first that has one. */
export function findTables(
  catalogs: readonly SchemaCatalog[],
  types: readonly GeneratedTypes[],
  live: LiveDatabase | null,
): readonly FoundTable[] {
  const found = new Map<string, FoundTable>();
  const note = (schema: string, name: string, facts: Partial<TableFacts>): void => {
    const isTypedAlone = facts.typed !== undefined && !found.has(`${schema}.${name}`);
    if (isManagedSchema(schema) || (isTypedAlone && isRelationOfExtension(name))) return;
    const key = `${schema}.${name}`;
    const known = found.get(key) ?? { kind: "table", schema, name, migrated: null, typed: null, live: null };
    found.set(key, {
      ...known,
      migrated: known.migrated ?? facts.migrated ?? null,
      typed: known.typed ?? facts.typed ?? null,
      live: known.live ?? facts.live ?? null,
    });
  };
  for (const { tables, renames } of catalogs) {
    for (const table of tables) {
      const previousNames = findPreviousNames(`${table.schema}.${table.name}`, renames);
      note(table.schema, table.name, { migrated: { ...table, previousNames } });
    }
  }
  for (const { path, schemas } of types) {
    for (const { name: schema, tables, views } of schemas) {
      for (const table of tables) note(schema, table.name, { typed: { ...table, path, isView: false } });
      for (const view of views) note(schema, view.name, { typed: { ...view, path, isView: true } });
    }
  }
  for (const table of live?.tables ?? []) note(table.schema, table.name, { live: table });
  return [...found.values()];
}

/**
 * Makes the item of a table.
 *
 * @param drift - Where its sources disagree.
 */
export function toTableItem(table: FoundTable, users: ObjectUsers, drift: readonly string[]): TableItem {
  const { schema, name, migrated, typed, live } = table;
  return {
    item_type: "table",
    item_name: toObjectName(schema, name),
    item_path: migrated?.created.path ?? typed?.path ?? "",
    is_active: true,
    metadata: {
      schema,
      kind: migrated?.kind ?? live?.kind ?? (typed?.isView === true ? "view" : "table"),
      columns: toColumns(table),
      primary_key: (migrated ?? live)?.primaryKey ?? [],
      foreign_keys: (migrated?.foreignKeys ?? []).map(({ columns, references: to }) => ({
        columns,
        references: `${toObjectName(to.schema, to.table)} (${to.columns.join(", ")})`,
      })),
      row_level_security: hasRowLevelSecurity(table),
      policies: migrated?.policies.map((policy) => policy.name).sort() ?? live?.policies ?? [],
      sources: toSources(table),
      line: migrated?.created.line ?? typed?.line ?? 1,
      ...users,
      previous_names: migrated?.previousNames ?? [],
      drift,
    },
  };
}

/** Which sources have it. */
export function toSources(facts: { readonly [Source in keyof TableFacts]: unknown }): readonly DatabaseSource[] {
  return [
    ...(facts.migrated === null ? [] : ["migrations" as const]),
    ...(facts.typed === null ? [] : ["types" as const]),
    ...(facts.live === null ? [] : ["database" as const]),
  ];
}

/** Migrations say most; types files know no types of Postgres. */
function toColumns({ migrated, typed, live }: TableFacts): readonly TableColumn[] {
  const told = migrated?.isComplete === false ? (live ?? migrated) : (migrated ?? live);
  if (told !== null) {
    return told.columns.map(({ name, type, nullable, default: value }) => ({ name, type, nullable, default: value }));
  }
  return (typed?.columns ?? []).map(({ name, nullable }) => ({ name, type: null, nullable, default: null }));
}

function hasRowLevelSecurity({ migrated, live }: TableFacts): boolean | null {
  const told = migrated ?? live;
  return told?.kind === "table" ? told.rowLevelSecurity : null;
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

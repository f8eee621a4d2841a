import type { CatalogDrop, CatalogTable, SchemaCatalog } from "@continuous/postgres";

import type { LiveDatabase, LiveTable } from "../live/live-database.js";
import { isManagedSchema } from "../object-name.js";
import type { DriftRow } from "./drift-row.js";
import { pairByName } from "./pair-by-name.js";
import { toRelationKind } from "./to-relation-kind.js";

/** Where a live database and the migrations disagree, whichever of them is behind. What only a block that is not read may have made is no drift. */
export function findLiveDrift(catalog: SchemaCatalog, live: LiveDatabase): readonly DriftRow[] {
  const unread = new Set(catalog.unreadWords);
  // A block that goes through all tables names none of them.
  const isAnyTable = ["pg_tables", "pg_class", "information_schema"].some((word) => unread.has(word));
  const schemas = new Set([...catalog.schemas.map(({ name }) => name), ...live.schemas, "public"]);
  return [...schemas]
    .filter((name) => !isManagedSchema(name))
    .sort()
    .flatMap((schema) => [
      ...findRelationDrift(schema, catalog, live, isAnyTable),
      ...findFunctionDrift(schema, catalog, live),
      ...findEnumDrift(schema, catalog, live),
    ])
    .filter((row) => row.behind !== "migrations" || !isMentioned(row, unread));
}

/** Whether a block that is not read names the column, or the object that something is strange about. */
function isMentioned({ name, column }: DriftRow, unread: ReadonlySet<string>): boolean {
  return unread.has((column ?? name).toLowerCase());
}

const unapplied = "the database lacks it; a migration makes it";

function findRelationDrift(
  schema: string,
  catalog: SchemaCatalog,
  live: LiveDatabase,
  isAnyTable: boolean,
): readonly DriftRow[] {
  const ours = catalog.tables.filter((table) => table.schema === schema && table.partitionOf === null);
  const theirs = live.tables.filter((table) => table.schema === schema);
  return pairByName(ours, theirs).flatMap(([migrated, running]): readonly DriftRow[] => {
    if (migrated === undefined) {
      const kind = toRelationKind(running.kind);
      return [
        toStranger({ kind, schema, name: running.name }, catalog, [
          "table",
          "view",
          "materialized_view",
          "foreign_table",
        ]),
      ];
    }
    const { path, line } = migrated.created;
    const base = { kind: toRelationKind(migrated.kind), schema, name: migrated.name, path, line } as const;
    if (running === undefined) return [{ ...base, column: null, behind: "database", difference: unapplied }];
    return [...findColumnDrift(migrated, running, base), ...findSecurityDrift(migrated, running, base, isAnyTable)];
  });
}

type Base = Pick<DriftRow, "kind" | "schema" | "name" | "path" | "line">;

function findColumnDrift(migrated: CatalogTable, running: LiveTable, base: Base): readonly DriftRow[] {
  if (!migrated.isComplete) return [];
  return pairByName(migrated.columns, running.columns).flatMap(([ours, theirs]): readonly DriftRow[] => {
    if (ours === undefined) {
      const difference = "no migration leaves it standing; the database has it";
      return [{ ...base, column: theirs.name, behind: "migrations", difference }];
    }
    const { path, line } = ours.created;
    const row = { ...base, column: ours.name, path, line };
    if (theirs === undefined) return [{ ...row, behind: "database", difference: unapplied }];
    if (ours.type === null) return [];
    if (ours.type !== theirs.type) {
      return [
        {
          ...row,
          behind: "database",
          difference: `the migrations make it ${ours.type}, the database has ${theirs.type}`,
        },
      ];
    }
    if (migrated.kind !== "table" || ours.nullable === theirs.nullable) return [];
    const difference = ours.nullable
      ? "the migrations let it be null, the database does not"
      : "the migrations do not let it be null, the database does";
    return [{ ...row, behind: "database", difference }];
  });
}

function findSecurityDrift(
  migrated: CatalogTable,
  running: LiveTable,
  base: Base,
  isAnyTable: boolean,
): readonly DriftRow[] {
  if (migrated.kind !== "table") return [];
  const rows: DriftRow[] = [];
  if (migrated.rowLevelSecurity !== running.rowLevelSecurity && (migrated.rowLevelSecurity || !isAnyTable)) {
    const difference = migrated.rowLevelSecurity
      ? "row level security is off in the database; a migration enables it"
      : "row level security is on in the database; no migration enables it";
    rows.push({ ...base, column: null, behind: migrated.rowLevelSecurity ? "database" : "migrations", difference });
  }
  const written = new Map(migrated.policies.map((policy) => [policy.name, policy.created]));
  for (const [name, { path, line }] of written) {
    if (running.policies.includes(name)) continue;
    const difference = `the database lacks its policy "${name}"; a migration makes it`;
    rows.push({ ...base, column: null, behind: "database", difference, path, line });
  }
  for (const name of running.policies) {
    if (written.has(name) || isAnyTable) continue;
    const difference = `no migration makes its policy "${name}"; the database has it`;
    rows.push({ ...base, column: null, behind: "migrations", difference });
  }
  return rows;
}

function findFunctionDrift(schema: string, catalog: SchemaCatalog, live: LiveDatabase): readonly DriftRow[] {
  const signed = <One extends { readonly name: string; readonly identity: string }>(one: One) => ({
    ...one,
    bare: one.name,
    name: `${one.name}(${one.identity})`,
  });
  const ours = catalog.functions.filter((entry) => entry.schema === schema).map(signed);
  const theirs = live.functions.filter((entry) => entry.schema === schema).map(signed);
  return pairByName(ours, theirs).flatMap(([migrated, running]): readonly DriftRow[] => {
    if (migrated === undefined) {
      const { bare: name, identity } = running;
      const row = toStranger({ kind: "function", schema, name }, catalog, ["function"]);
      return [
        isOverloaded(catalog, schema, name)
          ? { ...row, difference: `${row.difference} (arguments: ${identity})` }
          : row,
      ];
    }
    if (running !== undefined) return [];
    const { bare: name, identity, created } = migrated;
    const isAnother = live.functions.some((entry) => entry.schema === schema && entry.name === name);
    const difference = isAnother ? `${unapplied} (arguments: ${identity})` : unapplied;
    return [
      {
        kind: "function",
        schema,
        name,
        column: null,
        behind: "database",
        difference,
        path: created.path,
        line: created.line,
      },
    ];
  });
}

function isOverloaded(catalog: SchemaCatalog, schema: string, name: string): boolean {
  return catalog.functions.some((entry) => entry.schema === schema && entry.name === name);
}

function findEnumDrift(schema: string, catalog: SchemaCatalog, live: LiveDatabase): readonly DriftRow[] {
  const ours = catalog.enums.filter((entry) => entry.schema === schema);
  const theirs = live.enums.filter((entry) => entry.schema === schema);
  return pairByName(ours, theirs).flatMap(([migrated, running]): readonly DriftRow[] => {
    if (migrated === undefined) return [toStranger({ kind: "enum", schema, name: running.name }, catalog, ["type"])];
    const { name, values, created } = migrated;
    const base = { kind: "enum", schema, name, column: null, path: created.path, line: created.line } as const;
    if (running === undefined) return [{ ...base, behind: "database", difference: unapplied }];
    return [
      ...values
        .filter((value) => !running.values.includes(value))
        .map((value): DriftRow => ({
          ...base,
          behind: "database",
          difference: `the database lacks its value '${value}'`,
        })),
      ...running.values
        .filter((value) => !values.includes(value))
        .map((value): DriftRow => ({
          ...base,
          behind: "migrations",
          difference: `no migration gives it the value '${value}'; the database has it`,
        })),
    ];
  });
}

/** What the database has and the migrations do not leave: made by hand, or dropped by a migration that did not run. */
function toStranger(
  object: Pick<DriftRow, "kind" | "schema" | "name">,
  { drops }: SchemaCatalog,
  kinds: readonly CatalogDrop["kind"][],
): DriftRow {
  const drop = drops.findLast(({ kind, name }) => kinds.includes(kind) && name === `${object.schema}.${object.name}`);
  if (drop === undefined) {
    const difference = "no migration leaves it standing; the database has it";
    return { ...object, column: null, behind: "migrations", difference, path: null, line: 1 };
  }
  const { path, line } = drop.place;
  return {
    ...object,
    column: null,
    behind: "database",
    difference: "a migration drops it; the database still has it",
    path,
    line,
  };
}

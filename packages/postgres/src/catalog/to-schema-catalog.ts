import type { Problem } from "@continuous/standards";

import { qualifiedName } from "./drop/describe-entry.js";
import type { ColumnEntry, ConstraintEntry, FunctionEntry, IndexEntry, TableEntry } from "./model/entries.js";
import type { Root } from "./model/dependents.js";
import type { State } from "./model/state.js";
import { inputTypes } from "./apply/function-arguments.js";
import type {
  CatalogColumn,
  CatalogForeignKey,
  CatalogFunction,
  CatalogTable,
  SchemaCatalog,
} from "./schema-catalog.js";
import { formatReturns } from "./types/format-returns.js";
import { formatType } from "./types/format-type.js";

/** What was made of tables and functions before: most are the same after an edit, and are not made again. */
export interface CatalogCache {
  readonly tables: Map<TableEntry, CatalogTable>;
  readonly functions: Map<FunctionEntry, CatalogFunction>;
}

export function createCatalogCache(): CatalogCache {
  return { tables: new Map(), functions: new Map() };
}

/** The database as plain data, without what was there before the first migration. */
export function toSchemaCatalog(state: State, problems: readonly Problem[], cache: CatalogCache): SchemaCatalog {
  forget(cache, state.dependents.takeStale());
  const schemas = [...state.schemas.values()];
  const relations = schemas.flatMap((schema) => [...schema.relations.values()]).filter(({ isKnown }) => !isKnown);
  const indexes = new Map<TableEntry, IndexEntry[]>();
  for (const entry of relations) {
    if (entry.is === "index") indexes.set(entry.table, [...(indexes.get(entry.table) ?? []), entry]);
  }
  const types = schemas.flatMap((schema) => [...schema.types.values()]).filter(({ isKnown }) => !isKnown);
  const functions = schemas
    .flatMap((schema) => [...schema.functions.values()].flat())
    .filter(({ isKnown }) => !isKnown);
  return {
    schemas: schemas
      .filter(({ isKnown, name }) => !isKnown || name === "public")
      .map(({ name, isKnown, created }) => ({ name, created: isKnown ? null : created }))
      .sort((a, b) => compare(a.name, b.name)),
    tables: relations
      .flatMap((entry) =>
        entry.is === "table" ? [take(cache.tables, entry, () => toTable(entry, indexes.get(entry) ?? []))] : [],
      )
      .sort(byName),
    enums: types
      .flatMap((entry) => (entry.is === "enum" ? [{ ...named(entry), values: entry.values }] : []))
      .sort(byName),
    domains: types
      .flatMap((entry) =>
        entry.is === "domain" ? [{ ...named(entry), type: formatType(entry.base), nullable: !entry.isNotNull }] : [],
      )
      .sort(byName),
    compositeTypes: types
      .flatMap((entry) =>
        entry.is === "composite" ? [{ ...named(entry), attributes: entry.columns.map(toAttribute) }] : [],
      )
      .sort(byName),
    functions: functions
      .map((entry) => take(cache.functions, entry, () => toFunction(entry)))
      .sort((a, b) => byName(a, b) || compare(a.identity, b.identity)),
    sequences: relations
      .flatMap((entry) =>
        entry.is === "sequence"
          ? [{ ...named(entry), ownedBy: entry.ownedBy === null ? null : qualifiedName(entry.ownedBy) }]
          : [],
      )
      .sort(byName),
    extensions: [...state.extensions.values()]
      .filter(({ created }) => created.path !== "")
      .sort((a, b) => compare(a.name, b.name)),
    renames: [...state.renames],
    drops: [...state.drops],
    unread: [...state.unread],
    unreadWords: [...state.unreadWords].sort(),
    refusedNames: [...state.refusedNames].sort(),
    problems,
  };
}

function forget({ tables, functions }: CatalogCache, stale: ReadonlySet<Root> | null): void {
  if (stale === null) {
    tables.clear();
    functions.clear();
  }
  for (const root of stale ?? []) {
    if (root.is === "table") tables.delete(root);
    if (root.is === "function") functions.delete(root);
  }
}

function take<K, V>(made: Map<K, V>, key: K, make: () => V): V {
  const known = made.get(key);
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
}

interface Named {
  readonly schema: string;
  readonly name: string;
}

/** By code units, so that every machine sorts alike. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byName(a: Named, b: Named): number {
  return compare(a.schema, b.schema) || compare(a.name, b.name);
}

function named({ schema, name, created, renamed }: Pick<TableEntry, "schema" | "name" | "created" | "renamed">) {
  return { schema: schema.name, name, created, renamed };
}

function toTable(entry: TableEntry, indexes: readonly IndexEntry[]): CatalogTable {
  return {
    ...named(entry),
    kind: entry.kind,
    columns: entry.columns.map(toColumn),
    isComplete: entry.isComplete,
    primaryKey: names(entry.constraints.find(({ type }) => type === "primary")?.columns ?? []),
    foreignKeys: entry.constraints.flatMap(({ name, columns, target }) =>
      target === null ? [] : [{ name, columns: names(columns), references: toReference(target) }],
    ),
    constraints: entry.constraints
      .map(({ name, type, columns, target }) => ({
        name,
        kind: type,
        columns: names(columns),
        references: target === null ? null : toReference(target),
      }))
      .sort((a, b) => compare(a.name, b.name)),
    rowLevelSecurity: entry.rowLevelSecurity,
    forceRowLevelSecurity: entry.forceRowLevelSecurity,
    policies: entry.policies
      .map(({ name, command, isPermissive, roles, created }) => ({
        name,
        command,
        permissive: isPermissive,
        roles,
        created,
      }))
      .sort((a, b) => compare(a.name, b.name)),
    triggers: entry.triggers
      .map(({ name, functionName, created }) => ({ name, function: functionName, created }))
      .sort((a, b) => compare(a.name, b.name)),
    indexes: indexes
      .map((index) => ({
        name: index.name,
        unique: index.isUnique,
        columns: index.columns.map((column) => column?.name ?? null),
        created: index.created,
      }))
      .sort((a, b) => compare(a.name, b.name)),
    isPartitioned: entry.isPartitioned,
    partitionOf: entry.isPartition ? entry.parents.map(qualifiedName).join() : null,
    inherits: entry.isPartition ? [] : entry.parents.map(qualifiedName),
  };
}

function names(columns: readonly ColumnEntry[]): string[] {
  return columns.map(({ name }) => name);
}

function toReference({ table, columns }: NonNullable<ConstraintEntry["target"]>): CatalogForeignKey["references"] {
  return { schema: table.schema.name, table: table.name, columns: names(columns) };
}

function toColumn(entry: ColumnEntry): CatalogColumn {
  return {
    name: entry.name,
    type: entry.type === null ? null : formatType(entry.type),
    nullable: !entry.isNotNull,
    default: entry.default?.text ?? null,
    identity: entry.identity,
    generated: entry.isGenerated,
    created: entry.created,
    renamed: entry.renamed,
  };
}

function toAttribute({ name, type }: ColumnEntry): { name: string; type: string | null } {
  return { name, type: type === null ? null : formatType(type) };
}

function toFunction(entry: FunctionEntry): CatalogFunction {
  const returns = formatReturns(entry);
  return {
    ...named(entry),
    kind: entry.kind,
    arguments: entry.arguments.map((argument) => ({ ...argument, type: formatType(argument.type) })),
    identity: inputTypes(entry.arguments).map(formatType).join(", "),
    returns,
    language: entry.language,
    securityDefiner: entry.isSecurityDefiner,
    isTrigger: returns === "trigger" || returns === "event_trigger",
  };
}

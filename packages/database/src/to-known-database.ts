import type { CatalogObjectKind, SchemaCatalog } from "@continuous/postgres";

import type { EdgeFunction } from "./edge/find-edge-functions.js";
import type { KnownDatabase, KnownDrop, KnownRename, KnownSchema, QualifiedName } from "./known-database.js";
import { isManagedSchema } from "./object-name.js";
import type { GeneratedTypes } from "./types/generated-types.js";

/** All that a repository says of its database. */
export interface DatabaseSources {
  /** What each folder of migrations leaves standing. */
  readonly catalogs: readonly SchemaCatalog[];
  readonly types: readonly GeneratedTypes[];
  readonly edgeFunctions: readonly EdgeFunction[];
  /** What the tree's SQL creates, whether it is run or not: see `loadCreatedNames`. */
  readonly createdNames?: readonly string[];
  /** What a live database was seen to hold; missing where none was looked at. */
  readonly live?: { readonly schemas: readonly KnownSchema[] };
}

/**
 * Puts together every name that code may use: what any source has, exists. Several databases in one repository are one here,
 * since a call does not say which it means.
 *
 * @returns `null` where nothing is known of a database, so that nothing can be said of what code names.
 */
export function toKnownDatabase(sources: DatabaseSources): KnownDatabase | null {
  const { catalogs, types, edgeFunctions, createdNames = [], live } = sources;
  const schemas = uniteSchemas([
    ...catalogs.flatMap(listCatalogSchemas),
    ...types.flatMap(listTypedSchemas),
    ...(live?.schemas ?? []),
  ]);
  // `public` is always there: what counts is whether something is in it.
  const isKnown = schemas.some(({ relations, functions }) => relations.length + functions.length > 0);
  if (!isKnown && edgeFunctions.length === 0) return null;
  return {
    schemas: isKnown ? schemas : [],
    ...toLinkNames(sources, schemas),
    edgeFunctions: edgeFunctions.length === 0 ? null : toSorted(edgeFunctions.map(({ name }) => name)),
    renames: catalogs.flatMap(listRenames),
    drops: catalogs.flatMap(listDrops).filter((drop) => !stands(schemas, drop)),
    unreadWords: toSorted(
      [...catalogs.flatMap(({ unreadWords, refusedNames }) => [...unreadWords, ...refusedNames]), ...createdNames].map(
        (name) => name.toLowerCase(),
      ),
    ),
  };
}

function toLinkNames(
  { catalogs, types, live }: DatabaseSources,
  schemas: readonly KnownSchema[],
): Pick<KnownDatabase, "linkNames"> {
  const known = new Set(schemas.flatMap(({ relations, functions }) => [...relations, ...functions]));
  const tables = catalogs.flatMap((catalog) => catalog.tables);
  const typed = types.flatMap((file) => file.schemas.flatMap((schema) => [...schema.tables, ...schema.views]));
  const names = [
    ...tables.flatMap(({ columns, constraints }) => [...columns, ...constraints].map(({ name }) => name)),
    ...typed.flatMap(({ columns }) => columns?.map(({ name }) => name) ?? []),
  ];
  const withColumns = new Set([
    ...tables.flatMap(({ name, isComplete }) => (isComplete ? [name] : [])),
    ...typed.flatMap(({ name, columns }) => (columns === null ? [] : [name])),
  ]);
  const seen = [...tables, ...typed, ...(live?.schemas ?? []).flatMap(({ relations }) => relations.map(toNamed))];
  const isComplete =
    seen.every(({ name }) => withColumns.has(name)) &&
    catalogs.every(({ refusedNames }) => refusedNames.every((name) => known.has(name)));
  return isComplete && names.length > 0 ? { linkNames: toSorted(names) } : {};
}

function toNamed(name: string): { readonly name: string } {
  return { name };
}

function listCatalogSchemas({ schemas, tables, functions }: SchemaCatalog): readonly KnownSchema[] {
  return [
    ...schemas.map(({ name }) => ({ name, relations: [], functions: [] })),
    ...tables.map(({ schema, name }) => ({ name: schema, relations: [name], functions: [] })),
    ...functions.map(({ schema, name }) => ({ name: schema, relations: [], functions: [name] })),
  ];
}

function listTypedSchemas({ schemas }: GeneratedTypes): readonly KnownSchema[] {
  return schemas.map(({ name, tables, views, functions }) => ({
    name,
    relations: [...tables, ...views].map((relation) => relation.name),
    functions: functions.map((one) => one.name),
  }));
}

function uniteSchemas(parts: readonly KnownSchema[]): readonly KnownSchema[] {
  const byName = new Map<string, { readonly relations: Set<string>; readonly functions: Set<string> }>();
  for (const { name, relations, functions } of parts) {
    if (isManagedSchema(name)) continue;
    let united = byName.get(name);
    if (united === undefined) byName.set(name, (united = { relations: new Set(), functions: new Set() }));
    for (const relation of relations) united.relations.add(relation);
    for (const one of functions) united.functions.add(one);
  }
  return toSorted(byName.keys()).map((name) => {
    const united = byName.get(name);
    return { name, relations: toSorted(united?.relations ?? []), functions: toSorted(united?.functions ?? []) };
  });
}

const kinds: Partial<Record<CatalogObjectKind, KnownDrop["kind"]>> = {
  schema: "schema",
  table: "relation",
  view: "relation",
  materialized_view: "relation",
  foreign_table: "relation",
  function: "function",
};

function listRenames({ renames }: SchemaCatalog): readonly KnownRename[] {
  return renames.flatMap(({ kind: of, from, to, place }) => {
    const kind = kinds[of];
    if (kind === undefined) return [];
    return [{ kind, from: toQualified(from), to: toQualified(to), path: place.path, line: place.line }];
  });
}

function listDrops({ drops }: SchemaCatalog): readonly KnownDrop[] {
  return drops.flatMap(({ kind: of, name, place }) => {
    const kind = kinds[of];
    return kind === undefined ? [] : [{ kind, name: toQualified(name), path: place.path, line: place.line }];
  });
}

/** A schema is by itself: its name stands for both. */
function toQualified(written: string): QualifiedName {
  const dot = written.indexOf(".");
  return dot < 0 ? { schema: written, name: written } : { schema: written.slice(0, dot), name: written.slice(dot + 1) };
}

function stands(schemas: readonly KnownSchema[], { kind, name }: KnownDrop): boolean {
  const schema = schemas.find((one) => one.name === name.schema);
  if (schema === undefined) return false;
  if (kind === "schema") return true;
  return schema[kind === "relation" ? "relations" : "functions"].includes(name.name);
}

function toSorted(names: Iterable<string>): readonly string[] {
  // By code units, so that every machine sorts alike.
  return [...new Set(names)].sort();
}

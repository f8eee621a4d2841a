import type { CatalogFunction, CatalogTable, SchemaCatalog } from "@continuous/postgres";

import { isRelationOfExtension, mayBeOfExtension } from "../extension-objects.js";
import { isManagedSchema } from "../object-name.js";
import type { GeneratedSchema, GeneratedTable, GeneratedTypes } from "../types/generated-types.js";
import type { DriftRow } from "./drift-row.js";
import { pairByName } from "./pair-by-name.js";
import { toRelationKind } from "./to-relation-kind.js";

/**
 * Where a generated types file and the migrations disagree. Schemas of which the file says nothing were not asked for when it was
 * made, and are no drift.
 */
export function findTypesDrift(catalog: SchemaCatalog, types: GeneratedTypes): readonly DriftRow[] {
  // What nothing else explains may come from a block that is not read.
  const unread = new Set(catalog.unreadWords);
  return types.schemas
    .filter(({ name }) => !isManagedSchema(name))
    .flatMap((schema) => [
      ...findRelationDrift(catalog, types.path, schema, unread),
      ...findFunctionDrift(catalog, types.path, schema, unread),
      ...findEnumDrift(catalog, types.path, schema, unread),
    ]);
}

function findRelationDrift(
  catalog: SchemaCatalog,
  path: string,
  schema: GeneratedSchema,
  unread: ReadonlySet<string>,
): readonly DriftRow[] {
  const typed = [
    ...schema.tables.map((table) => ({ ...table, kind: "table" as const })),
    ...schema.views.map((table) => ({ ...table, kind: "view" as const })),
  ];
  const migrated = catalog.tables.filter((table) => table.schema === schema.name);
  return pairByName(migrated, typed).flatMap(([ours, theirs]) => {
    if (ours === undefined) {
      const { kind, name, line } = theirs;
      if (isRelationOfExtension(name) || unread.has(name.toLowerCase())) return [];
      const base = { kind, schema: schema.name, name, column: null };
      return [
        {
          ...base,
          behind: "migrations",
          difference: "no migration leaves it standing; the types file has it",
          path,
          line,
        },
      ];
    }
    const base = { kind: toRelationKind(ours.kind), schema: schema.name, name: ours.name };
    if (theirs !== undefined) return findColumnDrift(ours, theirs, unread, { ...base, path });
    // Partitions are left out of types files, and so is a table on which nobody has a right.
    if (ours.partitionOf !== null) return [];
    const difference = "the types file lacks it; a migration makes it";
    return [{ ...base, column: null, behind: "types", difference, path: ours.created.path, line: ours.created.line }];
  });
}

function findColumnDrift(
  migrated: CatalogTable,
  typed: GeneratedTable,
  unread: ReadonlySet<string>,
  base: Pick<DriftRow, "kind" | "schema" | "name"> & { readonly path: string },
): readonly DriftRow[] {
  if (typed.columns === null || !migrated.isComplete) return [];
  return pairByName(migrated.columns, typed.columns).flatMap(([ours, theirs]): readonly DriftRow[] => {
    if (ours === undefined) {
      if (unread.has(theirs.name.toLowerCase())) return [];
      const difference = "no migration leaves it standing; the types file has it";
      return [{ ...base, column: theirs.name, behind: "migrations", difference, line: theirs.line }];
    }
    if (theirs === undefined) {
      const { path, line } = ours.created;
      const difference = "the types file lacks it; a migration makes it";
      return [{ ...base, column: ours.name, behind: "types", difference, path, line }];
    }
    // In a view every column may be null; `unknown` holds null too, and of a type that is not known nobody can tell.
    const isTold = migrated.kind === "table" && ours.type !== null && theirs.tsType !== "unknown";
    if (!isTold || ours.nullable === theirs.nullable) return [];
    const difference = ours.nullable
      ? "the types file says that it is never null; the migrations let it be"
      : "the types file says that it may be null; the migrations do not let it";
    return [{ ...base, column: ours.name, behind: "types", difference, line: theirs.line }];
  });
}

function findFunctionDrift(
  catalog: SchemaCatalog,
  path: string,
  schema: GeneratedSchema,
  unread: ReadonlySet<string>,
): readonly DriftRow[] {
  const migrated = catalog.functions.filter((entry) => entry.schema === schema.name);
  return pairByName(firstOfEach(migrated), schema.functions).flatMap(([ours, theirs]): readonly DriftRow[] => {
    const base = { kind: "function", schema: schema.name, column: null } as const;
    if (ours === undefined) {
      const { name, line } = theirs;
      if (mayBeOfExtension(theirs, schema.name, catalog) || unread.has(name.toLowerCase())) return [];
      return [
        {
          ...base,
          name,
          behind: "migrations",
          difference: "no migration leaves it standing; the types file has it",
          path,
          line,
        },
      ];
    }
    if (theirs !== undefined || !isCallable(migrated.filter(({ name }) => name === ours.name))) return [];
    const { name, created } = ours;
    const difference = "the types file lacks it; a migration makes it";
    return [{ ...base, name, behind: "types", difference, path: created.path, line: created.line }];
  });
}

/** Of trigger functions, procedures and aggregates types files say nothing. */
function isCallable(overloads: readonly CatalogFunction[]): boolean {
  return overloads.some(({ kind, isTrigger, returns }) => kind === "function" && !isTrigger && returns !== "internal");
}

function findEnumDrift(
  catalog: SchemaCatalog,
  path: string,
  schema: GeneratedSchema,
  unread: ReadonlySet<string>,
): readonly DriftRow[] {
  const migrated = catalog.enums.filter((entry) => entry.schema === schema.name);
  return pairByName(migrated, schema.enums).flatMap(([ours, theirs]): readonly DriftRow[] => {
    const base = { kind: "enum", schema: schema.name, column: null } as const;
    if (ours === undefined) {
      const { name, line } = theirs;
      if (unread.has(name.toLowerCase())) return [];
      return [
        {
          ...base,
          name,
          behind: "migrations",
          difference: "no migration leaves it standing; the types file has it",
          path,
          line,
        },
      ];
    }
    const { name, values, created } = ours;
    if (theirs === undefined) {
      const difference = "the types file lacks it; a migration makes it";
      return [{ ...base, name, behind: "types", difference, path: created.path, line: created.line }];
    }
    const missing = values.filter((value) => !theirs.values.includes(value));
    const extra = theirs.values.filter((value) => !values.includes(value));
    const { line } = theirs;
    return [
      ...missing.map((value): DriftRow => ({
        ...base,
        name,
        behind: "types",
        difference: `the types file lacks its value '${value}'`,
        path,
        line,
      })),
      ...extra.map((value): DriftRow => ({
        ...base,
        name,
        behind: "migrations",
        difference: `no migration gives it the value '${value}'; the types file has it`,
        path,
        line,
      })),
    ];
  });
}

function firstOfEach(functions: readonly CatalogFunction[]): readonly CatalogFunction[] {
  return [...new Map([...functions].reverse().map((entry) => [entry.name, entry])).values()];
}

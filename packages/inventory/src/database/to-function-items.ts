import { groupBy } from "@continuous/source";
import {
  isManagedSchema,
  toObjectName,
  type EdgeFunction,
  type GeneratedFunction,
  type GeneratedTypes,
} from "@continuous/database";
import type { CatalogFunction, SchemaCatalog } from "@continuous/postgres";

import type { FunctionItem } from "../inventory.js";
import type { ObjectUsers, UsableObject } from "./link-uses.js";

/** A database function with all its overloads, and what each source says of it. */
export interface FoundFunction extends UsableObject {
  readonly kind: "function";
  readonly schema: string;
  /** Overloads, in order of their arguments. */
  readonly migrated: readonly CatalogFunction[];
  readonly typed: (GeneratedFunction & { readonly path: string }) | null;
}

/** The functions of all sources. */
export function findFunctions(
  catalogs: readonly SchemaCatalog[],
  types: readonly GeneratedTypes[],
): readonly FoundFunction[] {
  const found = new Map<string, FoundFunction>();
  for (const { functions } of catalogs) {
    for (const [key, migrated] of groupBy(functions, ({ schema, name }) => `${schema}.${name}`)) {
      const [first] = migrated;
      if (first === undefined || isManagedSchema(first.schema) || found.has(key)) continue;
      found.set(key, { kind: "function", schema: first.schema, name: first.name, migrated, typed: null });
    }
  }
  for (const { path, schemas } of types) {
    for (const { name: schema, functions } of schemas) {
      if (isManagedSchema(schema)) continue;
      for (const entry of functions) {
        const key = `${schema}.${entry.name}`;
        const known = found.get(key);
        if (known === undefined ? isOfExtension(entry) : known.typed !== null) continue;
        const base = known ?? { kind: "function", schema, name: entry.name, migrated: [] };
        found.set(key, { ...base, typed: { ...entry, path } });
      }
    }
  }
  return [...found.values()];
}

/** Functions of extensions stand in a types file with arguments that have no names. */
function isOfExtension({ arguments: names }: GeneratedFunction): boolean {
  return names.includes("");
}

/** Makes the item of a database function. */
export function toFunctionItem({ schema, name, migrated, typed }: FoundFunction, users: ObjectUsers): FunctionItem {
  const [first] = migrated;
  return {
    item_type: "function",
    item_name: toObjectName(schema, name),
    item_path: first?.created.path ?? typed?.path ?? "",
    is_active: true,
    metadata: {
      kind: "database",
      schema,
      arguments:
        first?.arguments
          .filter(({ mode }) => mode !== "out" && mode !== "table")
          .map((argument) => `${argument.name} ${argument.type}`.trim()) ??
        typed?.arguments ??
        [],
      returns: first === undefined ? (typed?.returns ?? null) : first.returns,
      language: first?.language ?? null,
      security_definer: first?.securityDefiner ?? null,
      overloads: first === undefined ? (typed?.overloads ?? 1) : migrated.length,
      is_trigger: first?.isTrigger ?? false,
      sources: [...(first === undefined ? [] : ["migrations" as const]), ...(typed === null ? [] : ["types" as const])],
      line: first?.created.line ?? typed?.line ?? 1,
      references: users.references,
      drift: first === undefined && typed !== null ? ["no migration makes it; the types file has it"] : [],
    },
  };
}

/** Makes the item of an edge function. */
export function toEdgeItem({ name, path }: EdgeFunction, users: ObjectUsers): FunctionItem {
  return {
    item_type: "function",
    item_name: name,
    item_path: path,
    is_active: true,
    metadata: {
      kind: "edge",
      schema: null,
      arguments: [],
      returns: null,
      language: "typescript",
      security_definer: null,
      overloads: 1,
      is_trigger: false,
      sources: ["code"],
      line: 1,
      references: users.references,
      drift: [],
    },
  };
}

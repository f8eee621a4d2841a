import {
  isManagedSchema,
  mayBeOfExtension,
  toObjectName,
  type EdgeFunction,
  type GeneratedFunction,
  type GeneratedTypes,
  type LiveDatabase,
  type LiveFunction,
} from "@continuous/database";
import type { CatalogFunction, SchemaCatalog } from "@continuous/postgres";
import { groupBy } from "@continuous/source";

import type { FunctionItem } from "../inventory.js";
import type { ObjectUsers, UsableObject } from "./link-uses.js";
import { toSources } from "./to-table-items.js";

/** What each source says of a database function; overloads in order of their arguments. */
interface FunctionFacts {
  readonly migrated: readonly CatalogFunction[] | null;
  readonly typed: (GeneratedFunction & { readonly path: string }) | null;
  readonly live: readonly LiveFunction[] | null;
}

export interface FoundFunction extends UsableObject, FunctionFacts {
  readonly kind: "function";
  readonly schema: string;
}

/** The functions of all sources. */
export function findFunctions(
  catalogs: readonly SchemaCatalog[],
  types: readonly GeneratedTypes[],
  live: LiveDatabase | null,
): readonly FoundFunction[] {
  const found = new Map<string, FoundFunction>();
  const note = (schema: string, name: string, facts: Partial<FunctionFacts>): void => {
    if (isManagedSchema(schema)) return;
    const key = `${schema}.${name}`;
    const known = found.get(key) ?? { kind: "function", schema, name, migrated: null, typed: null, live: null };
    found.set(key, {
      ...known,
      migrated: known.migrated ?? facts.migrated ?? null,
      typed: known.typed ?? facts.typed ?? null,
      live: known.live ?? facts.live ?? null,
    });
  };
  for (const { functions } of catalogs) {
    for (const [key, migrated] of groupBy(functions, toKey)) {
      const [first] = migrated;
      // Of several folders, the first that has one.
      if (first !== undefined && !found.has(key)) note(first.schema, first.name, { migrated });
    }
  }
  for (const [, running] of groupBy(live?.functions ?? [], toKey)) {
    const [first] = running;
    if (first !== undefined) note(first.schema, first.name, { live: running });
  }
  for (const { path, schemas } of types) {
    for (const { name: schema, functions } of schemas) {
      for (const entry of functions) {
        if (!found.has(`${schema}.${entry.name}`) && mayBeOfExtension(entry, schema, ...catalogs)) continue;
        note(schema, entry.name, { typed: { ...entry, path } });
      }
    }
  }
  return [...found.values()];
}

function toKey({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${schema}.${name}`;
}

/**
 * Makes the item of a database function.
 *
 * @param drift - Where its sources disagree.
 */
export function toFunctionItem(found: FoundFunction, users: ObjectUsers, drift: readonly string[]): FunctionItem {
  const { schema, name, migrated, typed, live } = found;
  const first = migrated?.[0];
  const running = live?.[0];
  const told = first ?? running;
  return {
    item_type: "function",
    item_name: toObjectName(schema, name),
    item_path: first?.created.path ?? typed?.path ?? "",
    is_active: true,
    metadata: {
      kind: "database",
      schema,
      arguments: first === undefined ? (running?.arguments ?? typed?.arguments ?? []) : toArguments(first),
      returns: told === undefined ? (typed?.returns ?? null) : told.returns,
      language: told?.language ?? null,
      security_definer: told?.securityDefiner ?? null,
      overloads: (migrated ?? live)?.length ?? typed?.overloads ?? 1,
      is_trigger: told?.isTrigger ?? false,
      sources: toSources(found),
      line: first?.created.line ?? typed?.line ?? 1,
      references: users.references,
      drift,
    },
  };
}

function toArguments(entry: CatalogFunction): readonly string[] {
  return entry.arguments
    .filter(({ mode }) => mode !== "out" && mode !== "table")
    .map((argument) => `${argument.name} ${argument.type}`.trim());
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

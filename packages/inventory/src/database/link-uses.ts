import { groupBy, isKnownUse, type DatabaseUse } from "@continuous/source";

import type { Mentions } from "./find-mentions.js";
import type { UsesByFile } from "./uses-by-file.js";

/** Who uses one object, as sorted paths. */
export interface ObjectUsers {
  readonly references: readonly string[];
  readonly readers: readonly string[];
  readonly writers: readonly string[];
}

/** An object that uses may mean. */
export interface UsableObject {
  readonly kind: "table" | "function" | "edge_function";
  /** `null` for an edge function. */
  readonly schema: string | null;
  readonly name: string;
}

/** A use that means nothing that is known. */
export interface StrayUse {
  readonly use: DatabaseUse;
  readonly paths: readonly string[];
}

export interface LinkedUses {
  readonly usersOf: (object: UsableObject) => ObjectUsers;
  /** What clients name and nothing defines, once for each name. */
  readonly stray: readonly StrayUse[];
}

interface Draft {
  readonly references: Set<string>;
  readonly readers: Set<string>;
  readonly writers: Set<string>;
}

const writing = new Set<DatabaseUse["operation"]>(["insert", "update", "upsert", "delete"]);

/**
 * Says of each object who uses it. A name without a schema means the one in `public`, else the only one of that name.
 *
 * @param mentions - Who names it in migrations: that is a reference, neither a read nor a write.
 */
export function linkUses(objects: readonly UsableObject[], uses: UsesByFile, mentions: Mentions): LinkedUses {
  const byName = groupBy(objects, ({ kind, name }) => `${kind} ${name}`);
  const find = ({ kind, name, schema }: DatabaseUse): UsableObject | undefined => {
    const named = byName.get(`${kind} ${name}`) ?? [];
    if (schema !== null && kind !== "edge_function") return named.find((object) => object.schema === schema);
    return named.find((object) => object.schema === "public") ?? (named.length === 1 ? named[0] : undefined);
  };
  const isTable = (name: string, schema: string | null): boolean =>
    (byName.get(`table ${name}`) ?? []).some((object) => schema === null || object.schema === schema);

  const drafts = new Map<UsableObject, Draft>();
  const strays = new Map<string, { readonly use: DatabaseUse; readonly paths: Set<string> }>();
  for (const [path, named] of uses) {
    for (const use of named) {
      if (use.kind === "schema" || !isKnownUse(use, isTable)) continue;
      const object = find(use);
      if (object === undefined) addStray(strays, use, path);
      else addUse(drafts, object, use, path);
    }
  }
  return {
    usersOf: (object) => {
      const draft = drafts.get(object);
      const mentioned = object.schema === null ? [] : (mentions.get(`${object.schema}.${object.name}`) ?? []);
      return {
        references: sorted([...(draft?.references ?? []), ...mentioned]),
        readers: sorted(draft?.readers ?? []),
        writers: sorted(draft?.writers ?? []),
      };
    },
    stray: [...strays.values()].map(({ use, paths }) => ({ use, paths: sorted(paths) })),
  };
}

function addUse(drafts: Map<UsableObject, Draft>, object: UsableObject, use: DatabaseUse, path: string): void {
  const draft = drafts.get(object) ?? { references: new Set(), readers: new Set(), writers: new Set() };
  drafts.set(object, draft);
  draft.references.add(path);
  if (use.operation === "select") draft.readers.add(path);
  if (writing.has(use.operation)) draft.writers.add(path);
}

/** SQL in code may be for another database, and names functions of Postgres itself: only what a client is asked for is strange. */
function addStray(
  strays: Map<string, { readonly use: DatabaseUse; readonly paths: Set<string> }>,
  use: DatabaseUse,
  path: string,
): void {
  if (use.form === "sql" || use.form === "embed" || use.certainty === "shape") return;
  const key = `${use.kind} ${use.schema ?? ""}.${use.name}`;
  const stray = strays.get(key) ?? { use, paths: new Set<string>() };
  strays.set(key, stray);
  stray.paths.add(path);
}

function sorted(paths: Iterable<string>): readonly string[] {
  return [...new Set(paths)].sort();
}

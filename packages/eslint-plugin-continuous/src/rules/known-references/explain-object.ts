import { toObjectName, type KnownDatabase, type QualifiedName } from "@continuous/database";
import type { DatabaseUse } from "@continuous/source";

import { findNearestName } from "./find-nearest-name.js";
import { followRenames } from "./follow-renames.js";
import type { ReferenceTrouble } from "./reference-trouble.js";
import { toFileName } from "./to-file-name.js";
import { toKnownNames, type KnownNames, type SchemaNames } from "./to-known-names.js";
import { toUnknown } from "./to-unknown.js";

type ObjectKind = keyof SchemaNames;

/** Says what is wrong with the name of a table, view or function; `undefined`: nothing, as far as is known. */
export function explainObject(
  kind: ObjectKind,
  { name, schema, certainty }: Pick<DatabaseUse, "name" | "schema" | "certainty">,
  database: KnownDatabase,
  defaultSchemas: readonly string[],
): ReferenceTrouble | undefined {
  const known = toKnownNames(database);
  // Where nothing is known of tables, and in a schema of which nothing is, every name would be strange.
  if (known.schemas.size === 0 || (schema !== null && !known.schemas.has(schema))) return undefined;
  const homes = schema === null ? ["public", ...defaultSchemas] : [schema];
  const stands = (of: ObjectKind): boolean => homes.some((home) => has(known, of, { schema: home, name }));
  if (stands(kind)) return undefined;

  const item = toObjectName(schema ?? "public", name);
  const told = { kind: kind === "relation" ? "Table" : "Function", name: item };
  const lastNames = homes.map(
    (home) =>
      followRenames(database.renames, kind, { schema: home, name }) ?? { name: { schema: home, name }, path: "" },
  );
  const now = lastNames.find((last) => has(known, kind, last.name));
  if (now !== undefined) {
    const data = { ...told, now: toObjectName(now.name.schema, now.name.name), migration: toFileName(now.path) };
    // In another schema the new name alone does not help.
    const replacement = homes.includes(now.name.schema) ? now.name.name : undefined;
    return { messageId: "renamed", data, item, replacement };
  }
  const elsewhere = [...known.schemas.keys()].find((other) => has(known, kind, { schema: other, name }));
  if (elsewhere !== undefined) {
    // A client that another module makes may be made for that schema.
    if (schema === null && certainty !== "client") return undefined;
    return { messageId: "elsewhere", data: { ...told, schema: elsewhere }, item, replacement: undefined };
  }
  const drop = database.drops.findLast(
    (one) => one.kind === kind && lastNames.some((last) => isSame(one.name, last.name)),
  );
  // What may exist is not strange, but what is known to be gone is.
  if (drop === undefined && known.unreadWords.has(name.toLowerCase())) return undefined;
  if (stands(kind === "relation" ? "function" : "relation"))
    return { messageId: kind === "relation" ? "callIt" : "readIt", data: told, item, replacement: undefined };
  if (drop !== undefined)
    return { messageId: "dropped", data: { ...told, migration: toFileName(drop.path) }, item, replacement: undefined };
  const candidates = homes.flatMap((home) => [...(known.schemas.get(home)?.[kind] ?? [])]);
  return toUnknown(told, item, findNearestName(name, candidates));
}

function has({ schemas }: KnownNames, kind: ObjectKind, { schema, name }: QualifiedName): boolean {
  return schemas.get(schema)?.[kind].has(name) ?? false;
}

function isSame(a: QualifiedName, b: QualifiedName): boolean {
  return a.schema === b.schema && a.name === b.name;
}

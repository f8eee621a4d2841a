import { isManagedSchema, type KnownDatabase } from "@continuous/database";

import { findNearestName } from "./find-nearest-name.js";
import { followRenames } from "./follow-renames.js";
import type { ReferenceTrouble } from "./reference-trouble.js";
import { toFileName } from "./to-file-name.js";
import { toKnownNames } from "./to-known-names.js";
import { toUnknown } from "./to-unknown.js";

/** Says what is wrong with the name of a schema; `undefined`: nothing, as far as is known. */
export function explainSchema(name: string, database: KnownDatabase): ReferenceTrouble | undefined {
  const { schemas, unreadWords } = toKnownNames(database);
  if (isManagedSchema(name) || schemas.has(name) || unreadWords.has(name.toLowerCase())) return undefined;
  const told = { kind: "Schema", name };
  const now = followRenames(database.renames, "schema", { schema: name, name });
  if (now !== undefined && schemas.has(now.name.schema)) {
    const data = { ...told, now: now.name.schema, migration: toFileName(now.path) };
    return { messageId: "renamed", data, item: undefined, replacement: now.name.schema };
  }
  const drop = database.drops.findLast((one) => one.kind === "schema" && one.name.schema === name);
  if (drop !== undefined) {
    const data = { ...told, migration: toFileName(drop.path) };
    return { messageId: "dropped", data, item: undefined, replacement: undefined };
  }
  const names = [...schemas.keys()];
  // Sources that know `public` alone, as a types file made for it does, say nothing of other schemas.
  if (names.every((one) => one === "public")) return undefined;
  return toUnknown(told, undefined, findNearestName(name, names));
}

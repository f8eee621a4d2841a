import type { KnowRequest, TextRange } from "../edited-text.js";
import { findDatabaseName } from "./find-database-name.js";
import { findObject, type FoundObject } from "./find-object.js";
import { findSqlName } from "./find-sql-name.js";

/** What is known of the name of the database at an offset, in code or in a migration. */
export interface KnownObject {
  readonly object: FoundObject;
  /** As written, without its schema. */
  readonly name: string;
  readonly range: TextRange;
}

/** `undefined`: no such name stands there. `null`: one that nothing is known of. */
export function findKnownObject(request: Omit<KnowRequest, "now">): KnownObject | null | undefined {
  if (request.path.endsWith(".sql")) {
    const written = findSqlName(request.text, request.offset);
    for (const kind of written?.kinds ?? []) {
      if (written === undefined || written.name === "") return undefined;
      const object = findObject(request.snapshot, { ...written, kind });
      if (object !== undefined) return { object, name: written.name, range: written.range };
    }
    return undefined;
  }
  const written = findDatabaseName(request);
  if (written === undefined) return undefined;
  const object = findObject(request.snapshot, written);
  return object === undefined ? null : { object, name: written.name, range: written.range };
}

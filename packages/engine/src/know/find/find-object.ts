import type { EditorSnapshot, SnapshotItem } from "@continuous/snapshot";

import { indexSnapshot, type ObjectKind } from "./index-snapshot.js";

/** A name of the database as code writes it. */
export interface WrittenName {
  readonly kind: ObjectKind;
  readonly name: string;
  /** `null` where the code leaves it to the default. */
  readonly schema: string | null;
}

/** What a name means: an item, perhaps under a name it has no more; or something that migrations dropped. */
export type FoundObject =
  | {
      readonly item: SnapshotItem;
      /** Migrations that renamed what the code still calls by its old name, in order. */
      readonly renamedBy: readonly string[];
    }
  | { readonly item: null; readonly droppedBy: string; readonly line: number };

type Database = NonNullable<NonNullable<EditorSnapshot["inventory"]>["database"]>;
type Rename = Database["renames"][number];

/** What a name of the database means, or `undefined`: nothing is known of it. */
export function findObject(snapshot: EditorSnapshot, written: WrittenName): FoundObject | undefined {
  const item = findItem(snapshot, written);
  if (item !== undefined) return { item, renamedBy: [] };
  const database = snapshot.inventory?.database ?? null;
  if (database === null || written.kind === "edge_function") return undefined;
  return findRenamed(snapshot, database, written) ?? findDropped(database, written);
}

/** A name without a schema means the one in `public`, else the only one of that name: as the inventory links uses. */
function findItem(snapshot: EditorSnapshot, { kind, name, schema }: WrittenName): SnapshotItem | undefined {
  const named = indexSnapshot(snapshot).objects.get(`${kind} ${name}`) ?? [];
  if (kind === "edge_function") return named[0];
  const inSchema = named.find((item) => item.metadata["schema"] === (schema ?? "public"));
  return inSchema ?? (schema === null && named.length === 1 ? named[0] : undefined);
}

function findRenamed(snapshot: EditorSnapshot, database: Database, written: WrittenName): FoundObject | undefined {
  const kind = toKnownKind(written.kind);
  let { name } = written;
  let schema = written.schema ?? "public";
  const renamedBy: string[] = [];
  // In the order in which they happened: each goes on from where the last one led.
  for (const rename of database.renames) {
    if (rename.kind !== kind || !isOf(rename, schema, name)) continue;
    ({ schema, name } = rename.to);
    renamedBy.push(rename.path);
  }
  if (renamedBy.length === 0) return undefined;
  const item = findItem(snapshot, { kind: written.kind, name, schema });
  return item === undefined ? undefined : { item, renamedBy };
}

function isOf({ from }: Rename, schema: string, name: string): boolean {
  return from.schema === schema && from.name === name;
}

function findDropped(database: Database, { kind, name, schema }: WrittenName): FoundObject | undefined {
  const drop = database.drops.findLast(
    (one) => one.kind === toKnownKind(kind) && one.name.name === name && one.name.schema === (schema ?? "public"),
  );
  return drop === undefined ? undefined : { item: null, droppedBy: drop.path, line: drop.line ?? 1 };
}

function toKnownKind(kind: ObjectKind): "relation" | "function" {
  return kind === "table" ? "relation" : "function";
}

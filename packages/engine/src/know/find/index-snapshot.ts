import type { EditorSnapshot, SnapshotItem } from "@continuous/snapshot";
import { groupBy } from "@continuous/source";

/** A snapshot by what is asked of it. */
export interface SnapshotIndex {
  /** Tables and views, database functions, edge functions: by `kind name`, the schema left out. */
  readonly objects: ReadonlyMap<string, readonly SnapshotItem[]>;
  /** Services, by the file that they are in. */
  readonly services: ReadonlyMap<string, readonly SnapshotItem[]>;
  /** Services, by each name that they export. */
  readonly exports: ReadonlyMap<string, readonly SnapshotItem[]>;
  /** Pipelines, by path. */
  readonly pipelines: ReadonlyMap<string, SnapshotItem>;
}

/** What a name in code may mean. */
export type ObjectKind = "table" | "function" | "edge_function";

const known = new WeakMap<EditorSnapshot, SnapshotIndex>();

/** Made once for each snapshot: hovers come by the hundred. */
export function indexSnapshot(snapshot: EditorSnapshot): SnapshotIndex {
  const last = known.get(snapshot);
  if (last !== undefined) return last;
  const items = snapshot.inventory?.items ?? [];
  const services = items.filter(({ item_type }) => item_type === "service");
  const index: SnapshotIndex = {
    objects: groupBy(
      items.filter((item) => toObjectKind(item) !== undefined),
      (item) => `${toObjectKind(item) ?? ""} ${toBareName(item)}`,
    ),
    services: groupBy(services, ({ item_path }) => item_path),
    exports: toExports(services),
    pipelines: new Map(items.filter(({ item_type }) => item_type === "pipeline").map((item) => [item.item_path, item])),
  };
  known.set(snapshot, index);
  return index;
}

function toObjectKind({ item_type, metadata }: SnapshotItem): ObjectKind | undefined {
  if (item_type === "table") return "table";
  if (item_type !== "function") return undefined;
  return metadata["kind"] === "edge" ? "edge_function" : "function";
}

/** `orders` of `sales.orders`. */
function toBareName({ item_name, metadata }: SnapshotItem): string {
  const schema = metadata["schema"];
  return typeof schema === "string" && item_name.startsWith(`${schema}.`)
    ? item_name.slice(schema.length + 1)
    : item_name;
}

function toExports(services: readonly SnapshotItem[]): ReadonlyMap<string, readonly SnapshotItem[]> {
  const exported = services.flatMap((item) => item.exports.map(({ name }) => ({ name, item })));
  return new Map(
    [...groupBy(exported, ({ name }) => name)].map(([name, entries]) => [name, entries.map(({ item }) => item)]),
  );
}

import type { Entry, FunctionEntry, RelationEntry, SchemaEntry, TableEntry, TypeEntry } from "./entries.js";

/** What stands in a schema under a name of its own. */
export type Root = RelationEntry | TypeEntry | FunctionEntry;

/**
 * Who may need what: so that nobody has to go through the whole database for one drop. What it says once it keeps saying, so those
 * who ask look whether it still holds; what it does not say is so.
 */
export interface Dependents {
  /** To be told of everything that changes, and changes back. */
  readonly touch: (changed: unknown) => void;
  /** What stands and may need one of the objects asked for, or be a part of it. */
  readonly find: (schemas: ReadonlyMap<string, SchemaEntry>, asked: Iterable<Entry>) => readonly Root[];
  /** What looks otherwise than when this was last asked: it changed, or what it names did. `null`: all may. */
  readonly takeStale: () => ReadonlySet<Root> | null;
  /** Tables that stand and may have a constraint of the name. */
  readonly findTables: (schemas: ReadonlyMap<string, SchemaEntry>, constraint: string) => readonly TableEntry[];
}

/** @param visitNeeds - Calls back with what an object and its parts need. */
export function createDependents(
  visitNeeds: (root: Root, visit: (dependent: Entry, needed: Entry) => void) => void,
): Dependents {
  const changed = new Set<Root>();
  const stale = new Set<Root>();
  let isAllStale = true;
  const needing = new Map<Entry, Set<Root>>();
  const withConstraint = new Map<string, Set<TableEntry>>();

  function note(root: Root): void {
    visitNeeds(root, (_, needed) => {
      add(needing, needed, root);
    });
    if (root.is === "index") add(needing, root.table, root);
    if (root.is === "sequence" && root.ownedBy !== null) add(needing, root.ownedBy, root);
    if (root.is !== "table") return;
    for (const { name } of root.constraints) add(withConstraint, name, root);
    for (const { default: value, type } of root.columns) {
      if (value !== null) add(needing, value, root);
      // A view does not need the types that it shows, but it names them.
      if (type !== null && type.base.is !== "builtin" && type.base.is !== "unknown") add(needing, type.base, root);
    }
  }
  function noteChanges(): void {
    changed.forEach(note);
    for (const root of changed) {
      stale.add(root);
      if (root.is === "index") stale.add(root.table);
      const parts = root.is === "table" ? [root, ...root.columns] : [root];
      for (const part of parts) needing.get(part)?.forEach((other) => stale.add(other));
    }
    changed.clear();
  }
  return {
    touch(value) {
      for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
        // Everything in a schema is named with it.
        if (isEntry(one) && one.is === "schema") isAllStale = true;
        const root = toRoot(one);
        if (root !== undefined) changed.add(root);
      }
    },
    find(schemas, asked) {
      noteChanges();
      const found = new Set<Root>();
      for (const entry of asked) {
        for (const root of needing.get(entry) ?? []) if (isStanding(schemas, root)) found.add(root);
      }
      return [...found];
    },
    takeStale() {
      noteChanges();
      const taken = isAllStale ? null : new Set(stale);
      isAllStale = false;
      stale.clear();
      return taken;
    },
    findTables(schemas, constraint) {
      noteChanges();
      return [...(withConstraint.get(constraint) ?? [])].filter((table) => isStanding(schemas, table));
    },
  };
}

function add<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

/** Of a column, constraint, trigger or policy, its table. */
function toRoot(changed: unknown): Root | undefined {
  if (!isEntry(changed)) return undefined;
  if ("owner" in changed) return changed.owner;
  return changed.is === "schema" || changed.is === "default" ? undefined : changed;
}

/** Everything else that changes is a text, or a place. */
function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && "is" in value;
}

function isStanding(schemas: ReadonlyMap<string, SchemaEntry>, root: Root): boolean {
  const { schema, name } = root;
  if (schemas.get(schema.name) !== schema) return false;
  if (root.is === "function") return schema.functions.get(name)?.includes(root) === true;
  return schema.relations.get(name) === root || schema.types.get(name) === root;
}

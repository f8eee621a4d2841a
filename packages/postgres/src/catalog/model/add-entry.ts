import type { FunctionEntry, RelationEntry, TypeEntry } from "./entries.js";
import type { State } from "./state.js";
import { StatementFailure } from "./statement-failure.js";

/** Puts a table, view, index or sequence where names find it. */
export function addRelation({ journal }: State, entry: RelationEntry): void {
  const { schema, name } = entry;
  if (schema.relations.has(name)) throw new StatementFailure(`relation "${name}" already exists`);
  if (entry.is === "table" && schema.types.has(name)) throw new StatementFailure(`type "${name}" already exists`);
  journal.put(schema.relations, name, entry);
}

/** Puts a type where names find it. A composite type is a relation too, and so is each table's row a type. */
export function addType({ journal, goneTypes }: State, entry: TypeEntry): void {
  const { schema, name } = entry;
  const relation = schema.relations.get(name);
  if (schema.types.has(name) || relation?.is === "table") throw new StatementFailure(`type "${name}" already exists`);
  if (entry.is === "composite" && relation !== undefined) {
    throw new StatementFailure(`relation "${name}" already exists`);
  }
  journal.put(schema.types, name, entry);
  journal.exclude(goneTypes, `${schema.name}.${name}`);
}

export function addFunction({ journal, seenFunctions }: State, entry: FunctionEntry): void {
  const { functions } = entry.schema;
  journal.include(seenFunctions, entry.name);
  journal.put(functions, entry.name, [...(functions.get(entry.name) ?? []), entry]);
}

export function removeFunction({ journal }: State, entry: FunctionEntry): void {
  const { functions } = entry.schema;
  const rest = (functions.get(entry.name) ?? []).filter((candidate) => candidate !== entry);
  if (rest.length === 0) journal.remove(functions, entry.name);
  else journal.put(functions, entry.name, rest);
}

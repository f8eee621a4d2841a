import { addFunction, addRelation, addType, removeFunction } from "../model/add-entry.js";
import type { FunctionEntry, RelationEntry, SchemaEntry, TypeEntry } from "../model/entries.js";
import type { State } from "../model/state.js";
import { StatementFailure } from "../model/statement-failure.js";
import { inputTypes, isSameSignature } from "./function-arguments.js";

/** Gives a relation another name, and the key that an index holds with it. */
export function renameRelation(state: State, entry: RelationEntry, name: string, schema = entry.schema): void {
  const { journal } = state;
  if (schema.relations.has(name)) throw new StatementFailure(`relation "${name}" already exists`);
  journal.remove(entry.schema.relations, entry.name);
  if (entry.is === "index") {
    for (const key of entry.table.constraints) if (key.index === entry) journal.set(key, "name", name);
  }
  journal.set(entry, "name", name);
  journal.set(entry, "schema", schema);
  addRelation(state, entry);
}

export function renameType(state: State, entry: TypeEntry, name: string, schema = entry.schema): void {
  const { journal } = state;
  if (schema.types.has(name)) throw new StatementFailure(`type "${name}" already exists`);
  journal.include(state.goneTypes, `${entry.schema.name}.${entry.name}`);
  journal.remove(entry.schema.types, entry.name);
  journal.set(entry, "name", name);
  journal.set(entry, "schema", schema);
  addType(state, entry);
}

export function renameFunction(state: State, entry: FunctionEntry, schema: SchemaEntry, name: string): void {
  const { journal } = state;
  const types = inputTypes(entry.arguments);
  const isTaken = (schema.functions.get(name) ?? []).some((other) =>
    isSameSignature(inputTypes(other.arguments), types),
  );
  if (isTaken) throw new StatementFailure(`function ${name} already exists in schema "${schema.name}"`);
  removeFunction(state, entry);
  journal.set(entry, "name", name);
  journal.set(entry, "schema", schema);
  addFunction(state, entry);
}

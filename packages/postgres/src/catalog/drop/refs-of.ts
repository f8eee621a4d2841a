import type { Entry, SchemaEntry, TypeRef } from "../model/entries.js";
import type { State } from "../model/state.js";

/** Calls back with every object of the database, and what it needs to stand. */
export function forEachDependency(state: State, visit: (dependent: Entry, needed: Entry) => void): void {
  const needs = (dependent: Entry, all: Iterable<Entry>): void => {
    for (const needed of all) visit(dependent, needed);
  };
  const needsType = (dependent: Entry, type: TypeRef | null): void => {
    if (type !== null && type.base.is !== "builtin" && type.base.is !== "unknown") visit(dependent, type.base);
  };
  for (const schema of state.schemas.values()) forEachIn(schema);

  function forEachIn(schema: SchemaEntry): void {
    for (const relation of schema.relations.values()) {
      if (relation.is === "index") {
        needs(relation, relation.refs);
        continue;
      }
      if (relation.is !== "table") continue;
      needs(relation, relation.refs);
      needs(relation, relation.parents);
      for (const column of relation.columns) {
        if (relation.kind === "table" || relation.kind === "foreign_table") needsType(column, column.type);
        if (column.default !== null) needs(column.isGenerated ? column : column.default, column.default.refs);
      }
      for (const constraint of relation.constraints) {
        needs(constraint, constraint.refs);
        if (constraint.target === null) continue;
        visit(constraint, constraint.target.table);
        if (constraint.target.key !== null) visit(constraint, constraint.target.key);
        needs(constraint, constraint.target.columns);
      }
      for (const trigger of relation.triggers) needs(trigger, trigger.refs);
      for (const policy of relation.policies) needs(policy, policy.refs);
    }
    for (const type of schema.types.values()) {
      if (type.is === "domain") needsType(type, type.base);
      if (type.is === "composite") for (const column of type.columns) needsType(column, column.type);
    }
    for (const overloads of schema.functions.values()) {
      for (const entry of overloads) {
        needs(entry, entry.refs);
        needsType(entry, entry.returns);
        for (const argument of entry.arguments) needsType(entry, argument.type);
      }
    }
  }
}

import type { Entry, TypeRef } from "../model/entries.js";
import type { Root } from "../model/dependents.js";
import type { State } from "../model/state.js";

type Visit = (dependent: Entry, needed: Entry) => void;

/** Calls back with every object of the database that needs one of those asked for, and with what else these dependents need. */
export function forEachDependency(state: State, asked: Iterable<Entry>, visit: Visit): void {
  for (const root of state.dependents.find(state.schemas, asked)) visitNeeds(root, visit);
}

/** What a table, an index, a type or a function needs to stand, and each of its parts. */
export function visitNeeds(root: Root, visit: Visit): void {
  const needs = (dependent: Entry, all: Iterable<Entry>): void => {
    for (const needed of all) visit(dependent, needed);
  };
  const needsType = (dependent: Entry, type: TypeRef | null): void => {
    if (type !== null && type.base.is !== "builtin" && type.base.is !== "unknown") visit(dependent, type.base);
  };
  switch (root.is) {
    case "index":
      needs(root, root.refs);
      return;
    case "table":
      needs(root, root.refs);
      needs(root, root.parents);
      for (const column of root.columns) {
        if (root.kind === "table" || root.kind === "foreign_table") needsType(column, column.type);
        if (column.default !== null) needs(column.isGenerated ? column : column.default, column.default.refs);
      }
      for (const constraint of root.constraints) {
        needs(constraint, constraint.refs);
        if (constraint.target === null) continue;
        visit(constraint, constraint.target.table);
        if (constraint.target.key !== null) visit(constraint, constraint.target.key);
        needs(constraint, constraint.target.columns);
      }
      for (const trigger of root.triggers) needs(trigger, trigger.refs);
      for (const policy of root.policies) needs(policy, policy.refs);
      return;
    case "domain":
      needsType(root, root.base);
      return;
    case "composite":
      for (const column of root.columns) needsType(column, column.type);
      return;
    case "function":
      needs(root, root.refs);
      needsType(root, root.returns);
      for (const argument of root.arguments) needsType(root, argument.type);
  }
}

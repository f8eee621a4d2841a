import type { Node, TypeName } from "libpg-query";

import type { CompositeEntry, TableEntry, TypeBase, TypeEntry, TypeRef } from "../model/entries.js";
import { findRelation, listSearched } from "../model/find-relation.js";
import { isMentioned } from "../model/mention-words.js";
import { toNames } from "../model/names.js";
import { StatementFailure } from "../model/statement-failure.js";
import type { State } from "../model/state.js";
import { builtinTypes } from "./builtin-types.js";
import { formatModifier } from "./format-modifier.js";

/**
 * The type a name means. One that was never seen may come from an extension or a `DO` block and is taken as it is
 * written; one that stood once and is gone makes the statement fail.
 */
export function resolveType(state: State, type: TypeName): TypeRef {
  const names = toNames(type.names);
  const isArray = (type.arrayBounds ?? []).length > 0;
  if (type.pct_type) return resolveColumnType(state, names);
  const base = findBase(state, names);
  const modifier = formatModifier(base, (type.typmods ?? []).map(toModifier));
  return { base, modifier, isArray };
}

/** An enum, domain or other type by its name. */
export function findType(state: State, names: readonly string[]): TypeEntry | TableEntry | undefined {
  const name = names.at(-1) ?? "";
  const schemas = names.length > 1 ? [state.schemas.get(names.at(-2) ?? "")] : listSearched(state);
  for (const schema of schemas) {
    const found = schema?.types.get(name);
    if (found !== undefined) return found;
    const relation = schema?.relations.get(name);
    if (relation?.is === "table") return relation;
  }
  return undefined;
}

/** A composite type by its name; as a relation, which other types are not. */
export function findComposite(state: State, names: readonly string[]): CompositeEntry | undefined {
  const name = names.at(-1) ?? "";
  const schemas = names.length > 1 ? [state.schemas.get(names.at(-2) ?? "")] : listSearched(state);
  for (const schema of schemas) {
    const found = schema?.types.get(name);
    if (found?.is === "composite") return found;
    if (schema?.relations.has(name)) return undefined;
  }
  return undefined;
}

function findBase(state: State, names: readonly string[]): TypeBase {
  const name = names.at(-1) ?? "";
  const schema = names.length > 1 ? (names.at(-2) ?? "") : null;
  if (schema === "pg_catalog" || (schema === null && builtinTypes.has(name))) return { is: "builtin", name };
  const found = findType(state, names);
  if (found !== undefined) return found;
  if (isGone(state, schema, name)) {
    throw new StatementFailure(`type "${names.join(".")}" does not exist`);
  }
  return { is: "unknown", schema, name };
}

/** Whether a name meant a type once, or means one in a schema that is not searched. */
function isGone(state: State, schema: string | null, name: string): boolean {
  if (schema !== null) {
    // An extension may bring a schema of its name.
    const isElsewhere = state.extensions.has(schema) || isMentioned(state, schema);
    return state.goneTypes.has(`${schema}.${name}`) || (!state.schemas.has(schema) && !isElsewhere);
  }
  return [...state.schemas.values()].some(
    (other) =>
      state.goneTypes.has(`${other.name}.${name}`) ||
      other.types.get(name)?.isKnown === false ||
      other.relations.get(name)?.isKnown === false,
  );
}

/** `users.id%type` */
function resolveColumnType(state: State, names: readonly string[]): TypeRef {
  const relation = findRelation(state, names.at(-3), names.at(-2) ?? "");
  if (relation?.is !== "table") throw new StatementFailure(`relation "${names.slice(0, -1).join(".")}" does not exist`);
  const column = relation.columns.find(({ name }) => name === names.at(-1));
  if (column === undefined) {
    throw new StatementFailure(`column "${names.at(-1) ?? ""}" of relation "${relation.name}" does not exist`);
  }
  // Lengths are not copied.
  return column.type === null
    ? { base: { is: "unknown", schema: null, name: "?" }, modifier: "", isArray: false }
    : { ...column.type, modifier: "" };
}

function toModifier(node: Node): string {
  if ("A_Const" in node) {
    const { ival, sval, fval } = node.A_Const;
    return fval?.fval ?? sval?.sval ?? String(ival?.ival ?? 0);
  }
  if ("ColumnRef" in node) return toNames(node.ColumnRef.fields).join(".");
  // numeric(10, -2)
  if ("A_Expr" in node && node.A_Expr.rexpr !== undefined) return `-${toModifier(node.A_Expr.rexpr)}`;
  return "?";
}

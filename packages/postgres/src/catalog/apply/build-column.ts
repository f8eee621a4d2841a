import type { ColumnDef, Constraint, Node, TypeName } from "libpg-query";

import type { Context } from "../context.js";
import { expressionText } from "../expression-text.js";
import { createColumnEntry } from "../model/create-column-entry.js";
import type { ColumnEntry, Expression, SequenceEntry, TableEntry, TypeRef } from "../model/entries.js";
import { toNames } from "../model/names.js";
import { chooseName } from "../model/object-name.js";
import { StatementFailure } from "../model/statement-failure.js";
import { addRelation } from "../model/add-entry.js";
import { builtin } from "../query/simple-types.js";
import { resolveType } from "../types/resolve-type.js";
import { findTableRefs } from "./table-expression.js";

/** A new column, and the constraints written beside it that are the table's to keep. */
export interface BuiltColumn {
  readonly column: ColumnEntry;
  readonly constraints: readonly Constraint[];
  /** What needs the table's other columns to be there. */
  readonly finish: () => void;
}

const serials: ReadonlyMap<string, string> = new Map([
  ["smallserial", "int2"],
  ["serial2", "int2"],
  ["serial", "int4"],
  ["serial4", "int4"],
  ["bigserial", "int8"],
  ["serial8", "int8"],
]);

/** Makes a column of its definition, with the sequence of a serial or identity column. */
export function buildColumn(context: Context, table: TableEntry, definition: ColumnDef): BuiltColumn {
  const name = definition.colname ?? "";
  const { type, isSerial } = toType(context, definition.typeName);
  const written = (definition.constraints ?? []).flatMap((node) => ("Constraint" in node ? [node.Constraint] : []));
  const has = (kind: Constraint["contype"]): Constraint | undefined => written.find(({ contype }) => contype === kind);
  const identity = has("CONSTR_IDENTITY");
  const isNotNull =
    isSerial || identity !== undefined || has("CONSTR_NOTNULL") !== undefined || has("CONSTR_PRIMARY") !== undefined;
  if (has("CONSTR_NULL") !== undefined && isNotNull) {
    throw new StatementFailure(`conflicting NULL/NOT NULL declarations for column "${name}" of table "${table.name}"`);
  }
  const column = createColumnEntry(table, name, type, context.placeAt(definition.location), {
    isNotNull,
    identity: identity === undefined ? null : identity.generated_when === "a" ? "always" : "by default",
    isGenerated: has("CONSTR_GENERATED") !== undefined,
  });
  const finish = (): void => {
    if (isSerial) column.default = serialDefault(addSequence(context, column, table));
    else if (identity !== undefined) addSequence(context, column, table);
    const expression = has("CONSTR_DEFAULT") ?? has("CONSTR_GENERATED");
    if (expression?.raw_expr !== undefined && !isNullDefault(expression.raw_expr, type))
      column.default = toExpression(context, table, expression);
  };
  const kept = written.filter(({ contype = "" }) =>
    ["CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_CHECK", "CONSTR_FOREIGN"].includes(contype),
  );
  return { column, constraints: kept, finish };
}

function toType({ state }: Context, name: TypeName | undefined): { type: TypeRef | null; isSerial: boolean } {
  if (name === undefined) return { type: null, isSerial: false };
  const names = toNames(name.names);
  const serial = names.length === 1 ? serials.get(names[0] ?? "") : undefined;
  if (serial !== undefined) return { type: builtin(serial), isSerial: true };
  return { type: resolveType(state, name), isSerial: false };
}

/** A default of NULL is none, but where Postgres calls something with it in secret: to cut it to length, to check a domain. */
export function isNullDefault(node: Node, type: TypeRef | null): boolean {
  return (
    "A_Const" in node &&
    (node.A_Const.isnull ?? false) &&
    (type === null || (type.modifier === "" && type.base.is !== "domain"))
  );
}

/** The sequence of a column, named as Postgres names it. */
export function addSequence(context: Context, column: ColumnEntry, table: TableEntry): SequenceEntry {
  const { state, place } = context;
  const sequence: SequenceEntry = {
    is: "sequence",
    schema: table.schema,
    name: chooseName(table.name, column.name, "seq", (name) => table.schema.relations.has(name)),
    isKnown: state.isKnown,
    created: place,
    renamed: null,
    isTemporary: table.isTemporary,
    ownedBy: column,
  };
  addRelation(state, sequence);
  return sequence;
}

function serialDefault(sequence: SequenceEntry): Expression {
  return { is: "default", text: `nextval('${sequence.name}'::regclass)`, refs: new Set([sequence]) };
}

function toExpression(context: Context, table: TableEntry, constraint: Constraint): Expression {
  const { sql } = context;
  const refs = findTableRefs(context, table, constraint.raw_expr);
  const start = sql.toIndex(constraint.location ?? 0);
  // `default 1`: the expression follows the word. `generated always as (a + b) stored`: it stands in parentheses.
  const opening = constraint.contype === "CONSTR_GENERATED" ? sql.text.indexOf("(", start) : start + "default".length;
  return { is: "default", text: expressionText(sql, opening, true).replace(/\s+(?:stored|virtual)$/iu, ""), refs };
}

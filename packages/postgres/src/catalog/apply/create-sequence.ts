import type { AlterSeqStmt, CreateSeqStmt, Node } from "libpg-query";

import type { Context } from "../context.js";
import { addRelation } from "../model/add-entry.js";
import type { ColumnEntry } from "../model/entries.js";
import { getRelation } from "../model/find-relation.js";
import { getSchema } from "../model/get-schema.js";
import { getColumn, getTableByNames } from "../model/get-table.js";
import { toNames } from "../model/names.js";
import { StatementFailure } from "../model/statement-failure.js";

export function createSequence(context: Context, statement: CreateSeqStmt): void {
  const { state } = context;
  const isTemporary = statement.sequence?.relpersistence === "t";
  const schema = getSchema(state, statement.sequence?.schemaname, isTemporary);
  const name = statement.sequence?.relname ?? "";
  if (statement.if_not_exists && schema.relations.has(name)) return;
  addRelation(state, {
    is: "sequence",
    schema,
    name,
    isKnown: state.isKnown,
    created: context.place,
    renamed: null,
    isTemporary,
    ownedBy: findOwner(context, statement.options ?? []) ?? null,
  });
}

export function alterSequence(context: Context, statement: AlterSeqStmt): void {
  const { state } = context;
  const sequence = getRelation(state, statement.sequence ?? {});
  if (sequence.is !== "sequence") throw new StatementFailure(`"${sequence.name}" is not a sequence`);
  const owner = findOwner(context, statement.options ?? []);
  if (owner?.owner !== undefined && owner.owner.schema !== sequence.schema) {
    throw new StatementFailure("sequence must be in same schema as table it is linked to");
  }
  if (owner !== undefined) state.journal.set(sequence, "ownedBy", owner);
}

/** `owned by table.column`, or `owned by none`. */
function findOwner({ state }: Context, options: readonly Node[]): ColumnEntry | null | undefined {
  for (const node of options) {
    if (!("DefElem" in node) || node.DefElem.defname !== "owned_by" || node.DefElem.arg === undefined) continue;
    const names = "List" in node.DefElem.arg ? toNames(node.DefElem.arg.List.items) : [];
    if (names.length < 2) return null;
    return getColumn(getTableByNames(state, names.slice(0, -1)), names.at(-1) ?? "");
  }
  return undefined;
}

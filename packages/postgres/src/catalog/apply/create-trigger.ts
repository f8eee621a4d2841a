import type { CreateTrigStmt } from "libpg-query";

import type { Context } from "../context.js";
import type { Entry, FunctionEntry, TableEntry, TriggerEntry } from "../model/entries.js";
import { getColumn, getTable, listChildren } from "../model/get-table.js";
import { toNames } from "../model/names.js";
import { StatementFailure } from "../model/statement-failure.js";
import { checkFunction, findFunction } from "../query/find-function.js";

/** CREATE [OR REPLACE] TRIGGER. Its function may come from an extension, and so may be unknown. */
export function createTrigger({ state, place }: Context, statement: CreateTrigStmt): void {
  const table = getTable(state, statement.relation ?? {});
  const name = statement.trigname ?? "";
  checkTable(table, statement);
  const before = table.triggers.find((trigger) => trigger.name === name);
  if (before !== undefined && !statement.replace) {
    throw new StatementFailure(`trigger "${name}" for relation "${table.name}" already exists`);
  }
  const names = toNames(statement.funcname);
  const called = findFunction(state, names, 0);
  if (called === undefined) checkFunction(state, names, 0);
  if (called !== undefined && !isTriggerFunction(called)) {
    throw new StatementFailure(`function ${called.name} must return type trigger`);
  }
  const refs = new Set<Entry>(called === undefined ? [] : [called]);
  // `update of status`
  for (const column of toNames(statement.columns)) refs.add(getColumn(table, column));
  const trigger: TriggerEntry = {
    is: "trigger",
    owner: table,
    name,
    functionName: called === undefined ? names.join(".") : `${called.schema.name}.${called.name}`,
    refs,
    isRow: statement.row ?? false,
    isInherited: false,
    created: place,
  };
  // Partitions have the triggers on rows of the table they are part of.
  const holders = statement.row
    ? [table, ...listChildren(state, table).filter(({ isPartition }) => isPartition)]
    : [table];
  for (const owner of holders) {
    const others = owner.triggers.filter((other) => other.name !== name);
    state.journal.set(owner, "triggers", [...others, { ...trigger, owner, isInherited: owner !== table }]);
  }
}

function isTriggerFunction({ returns }: FunctionEntry): boolean {
  return returns?.base.is === "builtin" && returns.base.name === "trigger";
}

const insteadOf = 64;

/** Views have INSTEAD OF triggers on rows, tables the others. */
function checkTable(table: TableEntry, { timing = 0, row = false }: CreateTrigStmt): void {
  if (table.kind === "materialized_view") throw new StatementFailure(`relation "${table.name}" cannot have triggers`);
  if (table.kind === "view" && row && timing !== insteadOf) throw new StatementFailure(`"${table.name}" is a view`);
  if (table.kind !== "view" && timing === insteadOf) throw new StatementFailure(`"${table.name}" is a table`);
}

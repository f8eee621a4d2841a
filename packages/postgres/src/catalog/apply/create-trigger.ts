import type { CreateTrigStmt } from "libpg-query";

import type { Context } from "../context.js";
import type { Entry, TriggerEntry } from "../model/entries.js";
import { getColumn, getTable } from "../model/get-table.js";
import { toNames } from "../model/names.js";
import { StatementFailure } from "../model/statement-failure.js";
import { findFunction } from "../query/find-function.js";

/** CREATE [OR REPLACE] TRIGGER. Its function may come from an extension, and so may be unknown. */
export function createTrigger({ state, place }: Context, statement: CreateTrigStmt): void {
  const table = getTable(state, statement.relation ?? {});
  const name = statement.trigname ?? "";
  const before = table.triggers.find((trigger) => trigger.name === name);
  if (before !== undefined && !statement.replace) {
    throw new StatementFailure(`trigger "${name}" for relation "${table.name}" already exists`);
  }
  const names = toNames(statement.funcname);
  const called = findFunction(state, names, 0);
  const refs = new Set<Entry>(called === undefined ? [] : [called]);
  // `update of status`
  for (const column of toNames(statement.columns)) refs.add(getColumn(table, column));
  const trigger: TriggerEntry = {
    is: "trigger",
    owner: table,
    name,
    functionName: called === undefined ? names.join(".") : `${called.schema.name}.${called.name}`,
    refs,
    created: place,
  };
  state.journal.set(table, "triggers", [...table.triggers.filter((other) => other !== before), trigger]);
}

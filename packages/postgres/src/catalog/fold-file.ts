import type { Problem } from "@continuous/standards";
import type { Node } from "libpg-query";

import type { ParsedSql, SqlStatement } from "../parse/parsed-sql.js";
import { applyNode } from "./apply/apply-node.js";
import { createContext } from "./context.js";
import { findRefusedNames } from "./find-refused-names.js";
import { defaultSearchPath, temporarySchema } from "./model/state.js";
import type { State } from "./model/state.js";
import { StatementFailure } from "./model/statement-failure.js";
import { createTransactions } from "./transactions.js";

/**
 * Runs one file's statements, each by itself: one that fails leaves no trace but a problem. Settings and temporary
 * tables are the session's, and end with the file.
 */
export function foldFile(state: State, path: string, sql: ParsedSql): Problem[] {
  const problems: Problem[] = sql.problems.map(({ code, message, line, column }) => ({
    code,
    message,
    hint: code === "sql-syntax" ? "Correct the statement; Postgres does not accept it." : "",
    where: { path, line, column },
  }));
  const transactions = createTransactions(state);
  for (const statement of sql.statements) {
    if ("TransactionStmt" in statement.node) transactions.apply(statement.node.TransactionStmt);
    else problems.push(...applyStatement(state, path, sql, statement));
  }
  state.searchPath = defaultSearchPath;
  const temporary = state.schemas.get(temporarySchema);
  temporary?.relations.clear();
  temporary?.types.clear();
  temporary?.functions.clear();
  return problems;
}

function applyStatement(state: State, path: string, sql: ParsedSql, statement: SqlStatement): Problem[] {
  const mark = state.journal.mark();
  const context = createContext(state, path, sql, statement, (node: Node) => {
    applyNode(context, node);
  });
  try {
    applyNode(context, statement.node);
    return [];
  } catch (error) {
    state.journal.rollBack(mark);
    for (const name of findRefusedNames(statement.node)) state.journal.include(state.refusedNames, name);
    const { line, column } = statement.loc.start;
    if (error instanceof StatementFailure) {
      const hint = "Postgres refuses this statement; what it would have changed is left as it was.";
      return [{ code: "sql-statement-fails", message: error.message, hint, where: { path, line, column } }];
    }
    const message = `This statement could not be followed: ${error instanceof Error ? error.message : String(error)}`;
    const hint = "What it changes is missing from the schema. Please report the statement.";
    return [{ code: "sql-statement-not-followed", message, hint, where: { path, line, column } }];
  }
}

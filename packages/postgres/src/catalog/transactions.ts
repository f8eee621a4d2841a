import type { TransactionStmt } from "libpg-query";

import type { State } from "./model/state.js";

/** The transaction a file may have open, with its savepoints. */
export interface Transactions {
  readonly apply: (statement: TransactionStmt) => void;
}

/**
 * Follows BEGIN, SAVEPOINT and ROLLBACK. A statement that fails inside of a transaction does not take the rest with it:
 * what follows is what its author meant to be there.
 */
export function createTransactions({ journal }: Pick<State, "journal">): Transactions {
  let begin: number | undefined;
  let savepoints: { readonly name: string; readonly mark: number }[] = [];
  const end = (): void => {
    begin = undefined;
    savepoints = [];
  };
  return {
    apply({ kind, savepoint_name: name = "" }) {
      switch (kind) {
        case "TRANS_STMT_BEGIN":
        case "TRANS_STMT_START":
          begin ??= journal.mark();
          return;
        case "TRANS_STMT_SAVEPOINT":
          if (begin !== undefined) savepoints.push({ name, mark: journal.mark() });
          return;
        case "TRANS_STMT_ROLLBACK_TO": {
          const index = savepoints.findLastIndex((savepoint) => savepoint.name === name);
          const savepoint = savepoints[index];
          if (savepoint === undefined) return;
          journal.rollBack(savepoint.mark);
          savepoints = savepoints.slice(0, index + 1);
          return;
        }
        case "TRANS_STMT_RELEASE":
          savepoints = savepoints.slice(
            0,
            Math.max(
              0,
              savepoints.findLastIndex((savepoint) => savepoint.name === name),
            ),
          );
          return;
        case "TRANS_STMT_ROLLBACK":
          if (begin !== undefined) journal.rollBack(begin);
          end();
          return;
        case "TRANS_STMT_COMMIT":
          end();
      }
    },
  };
}

import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findEnclosingFunction } from "./find-enclosing-function.js";
import { findFunctionName } from "./find-function-name.js";
import { hasCaller } from "./has-caller.js";
import { hasReason } from "./has-reason.js";
import { isErrorHandler } from "./is-error-handler.js";
import { isExcused } from "./is-excused.js";
import { isOnlyLogging } from "./is-only-logging.js";
import { isProbe } from "./is-probe.js";
import { mayFail } from "./may-fail.js";
import type { ReportFinding } from "./report.js";
import { readsLikeSuccess } from "./reads-like-success.js";

/** Reports a catch that is empty, and one that at most logs and then reads like success. */
export function checkCatchClause(
  clause: TSESTree.CatchClause,
  sourceCode: Readonly<TSESLint.SourceCode>,
  report: ReportFinding,
): void {
  const messageId = judge(clause, sourceCode);
  if (messageId === undefined || hasReason(sourceCode, clause) || isExcused(clause, sourceCode)) return;
  const enclosing = findEnclosingFunction(clause);
  const name = enclosing === undefined ? undefined : findFunctionName(enclosing);
  report({
    node: clause,
    loc: findHead(clause, sourceCode),
    messageId,
    data: { name: name === undefined ? "this function" : `'${name}'` },
  });
}

function judge(
  clause: TSESTree.CatchClause,
  sourceCode: Readonly<TSESLint.SourceCode>,
): "emptyCatch" | "failureHidden" | "loggedOnly" | undefined {
  const statements = clause.body.body;
  const last = statements.at(-1);
  if (last === undefined) return "emptyCatch";
  const answer = last.type === "ReturnStatement" ? last : undefined;
  const logging = answer === undefined ? statements : statements.slice(0, -1);
  // What is handed to `this.handleError()` is not thrown, or no answer would follow.
  const isHandedOver = answer !== undefined && logging.some((statement) => isErrorHandler(statement));
  const isQuiet = (statement: TSESTree.Statement): boolean =>
    isOnlyLogging(statement, sourceCode) || (isHandedOver && isErrorHandler(statement));
  if (!logging.every(isQuiet) || !mayFail(clause.parent.block, sourceCode)) return undefined;
  const enclosing = findEnclosingFunction(clause);
  if (enclosing === undefined || !hasCaller(enclosing, sourceCode)) return undefined;
  if (!readsLikeSuccess(clause, answer, enclosing, sourceCode)) return undefined;
  if (isHandedOver) return "failureHidden";
  if (logging.some(({ type }) => type !== "VariableDeclaration")) return "loggedOnly";
  // A parse that fails has a default; a query that fails has none.
  const { block } = clause.parent;
  return /\bawait\b/u.test(sourceCode.getText(block)) && !isProbe(block, sourceCode) ? "failureHidden" : undefined;
}

/** From `catch` to the brace: where a person looks, and short enough to underline. */
function findHead(clause: TSESTree.CatchClause, sourceCode: Readonly<TSESLint.SourceCode>): TSESTree.SourceLocation {
  const end = sourceCode.getTokenBefore(clause.body)?.loc.end;
  return { start: clause.loc.start, end: end ?? clause.loc.end };
}

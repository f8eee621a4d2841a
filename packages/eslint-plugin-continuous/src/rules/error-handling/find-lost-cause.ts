import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { isFunction } from "./is-function.js";
import { isProbe } from "./is-probe.js";
import { isLogCall } from "./is-log-call.js";
import type { ErrorHandlingReport } from "./report.js";
import { hasReason } from "./has-reason.js";
import { suggestCause } from "./suggest-cause.js";

/** The finding for `throw new X(…)` in a catch, where nothing of the caught error reaches the new one or a log. */
export function findLostCause(
  statement: TSESTree.ThrowStatement,
  sourceCode: Readonly<TSESLint.SourceCode>,
): ErrorHandlingReport | undefined {
  const thrown = statement.argument;
  if (thrown.type !== "NewExpression" || thrown.callee.type !== "Identifier") return undefined;
  const clause = findCatch(statement);
  if (clause === undefined) return undefined;
  if (clause.param === null && isProbe(clause.parent.block, sourceCode)) return undefined;
  for (const variable of sourceCode.getDeclaredVariables(clause)) {
    if (variable.references.some(({ identifier }) => isHeeded(identifier, statement, clause))) return undefined;
  }
  if (hasReason(sourceCode, clause)) return undefined;
  const { name } = thrown.callee;
  const suggest = suggestCause(thrown, name, clause, sourceCode);
  return { node: thrown, messageId: "causeDropped", data: { thrown: name }, suggest };
}

function findCatch(node: TSESTree.Node): TSESTree.CatchClause | undefined {
  for (let current = node.parent; current && !isFunction(current); current = current.parent) {
    if (current.type === "CatchClause") return current;
  }
  return undefined;
}

/** Whether a use of the caught error is one that keeps it: in what is thrown, in a log, or in the test that chose this throw. */
function isHeeded(
  identifier: TSESTree.Node,
  statement: TSESTree.ThrowStatement,
  clause: TSESTree.CatchClause,
): boolean {
  let child: TSESTree.Node = identifier;
  for (let node = child.parent; node && child !== clause; child = node, node = node.parent) {
    if (node === statement || isLogCall(node)) return true;
    if (node.type === "IfStatement" && node.test === child) return contains(node, statement);
    if (node.type === "ReturnStatement" || node.type === "ThrowStatement") return false;
  }
  return true;
}

function contains(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

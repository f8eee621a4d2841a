import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { ReportFinding } from "../report.js";
import { unwrap } from "../unwrap.js";
import { checkResult } from "./check-result.js";
import { checkTarget } from "./check-target.js";
import { findHeldCall } from "./find-held-call.js";
import { isFunction } from "../is-function.js";

/** Reports an awaited Supabase call, or several in `Promise.all`, whose error nobody looks at. */
export function checkAwait(
  node: TSESTree.AwaitExpression,
  sourceCode: Readonly<TSESLint.SourceCode>,
  report: ReportFinding,
): void {
  const awaited = unwrap(node.argument);
  if (!isPromiseAll(awaited)) {
    const call = findHeldCall(awaited, sourceCode);
    if (call !== undefined) checkResult(node, call, sourceCode, report);
    return;
  }
  const [list] = awaited.arguments;
  const { parent } = node;
  if (list?.type === "ArrayExpression") {
    for (const [index, element] of list.elements.entries()) {
      const call = element === null || element.type === "SpreadElement" ? undefined : findHeldCall(element, sourceCode);
      if (call === undefined) continue;
      if (parent.type === "ExpressionStatement") checkResult(node, call, sourceCode, report);
      if (parent.type !== "VariableDeclarator" || parent.id.type !== "ArrayPattern") continue;
      const target = parent.id.elements[index];
      if (target) checkTarget(target, call, sourceCode, report);
    }
    return;
  }
  const callback = list?.type === "CallExpression" ? list.arguments[0] : undefined;
  if (parent.type !== "ExpressionStatement" || callback === undefined || !isFunction(callback) || callback.async)
    return;
  const body = answerOf(callback.body);
  const call = body === undefined ? undefined : findHeldCall(body, sourceCode);
  if (call !== undefined) checkResult(node, call, sourceCode, report);
}

function answerOf(body: TSESTree.Node): TSESTree.Node | undefined {
  if (body.type !== "BlockStatement") return body;
  const last = body.body.at(-1);
  return last?.type === "ReturnStatement" && last.argument !== null ? last.argument : undefined;
}

function isPromiseAll(node: TSESTree.Node): node is TSESTree.CallExpression {
  return (
    node.type === "CallExpression" &&
    node.callee.type === "MemberExpression" &&
    node.callee.object.type === "Identifier" &&
    node.callee.object.name === "Promise" &&
    node.callee.property.type === "Identifier" &&
    (node.callee.property.name === "all" || node.callee.property.name === "allSettled")
  );
}

import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { isFunction } from "../is-function.js";
import type { ReportFinding } from "../report.js";
import { toDottedName } from "../to-dotted-name.js";
import { unwrap } from "../unwrap.js";
import { checkIndexed } from "./check-indexed.js";
import { checkResult } from "./check-result.js";
import { checkTarget } from "./check-target.js";
import { findHeldCall } from "./find-held-call.js";
import { reportDropped } from "./report-dropped.js";
import type { SupabaseCall } from "./supabase-call.js";

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
  const holder = skipAssertions(node);
  if (list?.type === "ArrayExpression") {
    for (const [index, element] of list.elements.entries()) {
      const call = element === null || element.type === "SpreadElement" ? undefined : findHeldCall(element, sourceCode);
      if (call !== undefined) checkElement(holder, index, call, sourceCode, report);
    }
    return;
  }
  const callback = list?.type === "CallExpression" ? list.arguments[0] : undefined;
  if (holder.parent?.type !== "ExpressionStatement" || callback === undefined) return;
  if (!isFunction(callback) || callback.async) return;
  const body = answerOf(callback.body);
  const call = body === undefined ? undefined : findHeldCall(body, sourceCode);
  if (call !== undefined) checkResult(holder, call, sourceCode, report);
}

/** One of several results: the element of a pattern, or of a list that is read by index. */
function checkElement(
  results: TSESTree.Node,
  index: number,
  call: SupabaseCall,
  sourceCode: Readonly<TSESLint.SourceCode>,
  report: ReportFinding,
): void {
  const { parent } = results;
  if (parent?.type === "ExpressionStatement") checkResult(results, call, sourceCode, report);
  if (parent?.type !== "VariableDeclarator") return;
  if (parent.id.type === "Identifier") checkIndexed(parent.id, index, call, sourceCode, report);
  // A rest element stands last, if anywhere.
  if (parent.id.type !== "ArrayPattern" || parent.id.elements.at(-1)?.type === "RestElement") return;
  const target = parent.id.elements[index];
  if (target) checkTarget(target, call, sourceCode, report);
  else reportDropped(results, call, sourceCode, report);
}

function skipAssertions(node: TSESTree.Node): TSESTree.Node {
  let outer = node;
  while (outer.parent && unwrap(outer.parent) === node && outer.parent !== node) outer = outer.parent;
  return outer;
}

function answerOf(body: TSESTree.Node): TSESTree.Node | undefined {
  if (body.type !== "BlockStatement") return body;
  const last = body.body.at(-1);
  return last?.type === "ReturnStatement" && last.argument !== null ? last.argument : undefined;
}

function isPromiseAll(node: TSESTree.Node): node is TSESTree.CallExpression {
  return node.type === "CallExpression" && /^Promise\.(?:all|allSettled)$/u.test(toDottedName(node.callee) ?? "");
}

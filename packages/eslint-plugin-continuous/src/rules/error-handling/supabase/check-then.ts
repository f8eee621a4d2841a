import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { isFunction } from "../is-function.js";
import type { ReportFinding } from "../report.js";
import { checkTarget } from "./check-target.js";
import { describeCall } from "./describe-call.js";
import { findHeldCall } from "./find-held-call.js";

/** Reports `supabase.from(…)….then(handler)` whose handler leaves the error behind. */
export function checkThen(
  node: TSESTree.CallExpression,
  sourceCode: Readonly<TSESLint.SourceCode>,
  report: ReportFinding,
): void {
  if (node.callee.type !== "MemberExpression") return;
  const call = findHeldCall(node.callee.object, sourceCode);
  if (call === undefined) return;
  const [handler] = node.arguments;
  if (handler === undefined || (isFunction(handler) && handler.params.length === 0)) {
    if (call.writes) report({ node: call.node, messageId: "resultDropped", data: describeCall(call) });
    return;
  }
  const target = isFunction(handler) ? handler.params[0] : undefined;
  if (target !== undefined) checkTarget(target, call, sourceCode, report);
}

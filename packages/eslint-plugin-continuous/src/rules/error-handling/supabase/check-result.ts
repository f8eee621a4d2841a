import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findVariable } from "../find-variable.js";
import type { ReportFinding } from "../report.js";
import { describeCall } from "./describe-call.js";
import { isAbsenceMet } from "./is-absence-met.js";
import { isRollback } from "./is-rollback.js";
import { judgePattern } from "./judge-pattern.js";
import { judgeVariable } from "./judge-variable.js";
import type { SupabaseCall } from "./supabase-call.js";

/** Reports a Supabase result whose `error` nobody looks at. `value` is the expression that holds the result. */
export function checkResult(
  value: TSESTree.Node,
  call: SupabaseCall,
  sourceCode: Readonly<TSESLint.SourceCode>,
  report: ReportFinding,
): void {
  const { parent } = value;
  switch (parent?.type) {
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "ChainExpression":
      checkResult(parent, call, sourceCode, report);
      return;
    case "ConditionalExpression":
      if (parent.test !== value) checkResult(parent, call, sourceCode, report);
      return;
    case "LogicalExpression":
      if (parent.right === value) checkResult(parent, call, sourceCode, report);
      return;
    case "UnaryExpression":
      if (parent.operator === "void") dropped(call, report);
      return;
    case "ExpressionStatement":
      dropped(call, report);
      return;
    case "VariableDeclarator":
      checkTarget(parent.id, call, sourceCode, report);
      return;
    case "AssignmentExpression":
      checkTarget(parent.left, call, sourceCode, report);
      return;
    case "MemberExpression":
      if (
        parent.object === value &&
        parent.property.type === "Identifier" &&
        /^(?:data|count)$/u.test(parent.property.name)
      ) {
        report({ node: parent.property, messageId: "errorIgnored", data: describeCall(call) });
      }
      return;
    default:
      return;
  }
}

/** Reports where a result is bound to a pattern or a name that leaves its error behind. */
export function checkTarget(
  target: TSESTree.Node,
  call: SupabaseCall,
  sourceCode: Readonly<TSESLint.SourceCode>,
  report: ReportFinding,
): void {
  if (target.type === "ObjectPattern") {
    const verdict = judgePattern(target, sourceCode);
    if (verdict.type === "unread") {
      report({
        node: verdict.binding,
        messageId: "errorUnread",
        data: { ...describeCall(call), name: verdict.binding.name },
      });
    }
    if (verdict.type !== "ignored") return;
    const isMet = listBindings(target, sourceCode).some((variable) => isAbsenceMet(variable, sourceCode));
    if (!isMet) report({ node: target, messageId: "errorIgnored", data: describeCall(call) });
    return;
  }
  if (target.type !== "Identifier") return;
  const variable = findVariable(sourceCode, target);
  // What a module exports may be read elsewhere.
  if (variable === undefined || variable.scope.type === "global") return;
  const verdict = judgeVariable(variable, sourceCode);
  if (verdict === "ignored" && !isAbsenceMet(variable, sourceCode)) {
    report({ node: target, messageId: "errorIgnored", data: describeCall(call) });
  }
  if (verdict === "dropped") dropped(call, report);
}

function listBindings(
  pattern: TSESTree.ObjectPattern,
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly TSESLint.Scope.Variable[] {
  const bindings: TSESLint.Scope.Variable[] = [];
  for (const property of pattern.properties) {
    if (property.type !== "Property" || property.value.type !== "Identifier") continue;
    const variable = findVariable(sourceCode, property.value);
    if (variable !== undefined) bindings.push(variable);
  }
  return bindings;
}

function dropped(call: SupabaseCall, report: ReportFinding): void {
  if (call.writes && !isRollback(call))
    report({ node: call.node, messageId: "resultDropped", data: describeCall(call) });
}

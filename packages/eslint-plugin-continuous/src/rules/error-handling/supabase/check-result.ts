import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { ReportFinding } from "../report.js";
import { checkTarget } from "./check-target.js";
import { describeCall } from "./describe-call.js";
import { reportDropped } from "./report-dropped.js";
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
      if (parent.operator === "void") reportDropped(value, call, sourceCode, report);
      return;
    case "ExpressionStatement":
      reportDropped(value, call, sourceCode, report);
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

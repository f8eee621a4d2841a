import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findVariable } from "../find-variable.js";
import type { ReportFinding } from "../report.js";
import { describeCall } from "./describe-call.js";
import { hasStandIn } from "./has-stand-in.js";
import { isAbsenceMet } from "./is-absence-met.js";
import { judgePattern } from "./judge-pattern.js";
import { judgeReads } from "./judge-reads.js";
import { listReads } from "./list-reads.js";
import { reportDropped } from "./report-dropped.js";
import { suggestTakingError } from "./suggest-taking-error.js";
import { suggestThrowingError } from "./suggest-throwing-error.js";
import type { SupabaseCall } from "./supabase-call.js";

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
        suggest: suggestThrowingError(verdict.binding, target, sourceCode),
      });
    }
    if (verdict.type !== "ignored") return;
    const isMet = listBindings(target, sourceCode).some((variable) => {
      const reads = listReads(variable);
      return isAbsenceMet(reads, sourceCode) || hasStandIn(reads);
    });
    if (isMet) return;
    const suggest = suggestTakingError(target, sourceCode);
    report({ node: target, messageId: "errorIgnored", data: describeCall(call), suggest });
    return;
  }
  if (target.type !== "Identifier") return;
  const variable = findVariable(sourceCode, target);
  if (variable === undefined || variable.scope.type === "global") return;
  const reads = listReads(variable);
  const verdict = judgeReads(reads, sourceCode);
  if (verdict === "ignored" && !isAbsenceMet(reads, sourceCode)) {
    report({ node: target, messageId: "errorIgnored", data: describeCall(call) });
  }
  if (verdict === "dropped" && !isExported(target)) reportDropped(target, call, sourceCode, report);
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

/** What a module exports may be read elsewhere. */
function isExported({ parent }: TSESTree.Identifier): boolean {
  return parent.type === "VariableDeclarator" && parent.parent.parent.type === "ExportNamedDeclaration";
}

import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findVariable } from "../find-variable.js";
import type { ReportFinding } from "../report.js";
import { describeCall } from "./describe-call.js";
import { isAbsenceMet } from "./is-absence-met.js";
import { judgeReads } from "./judge-reads.js";
import { listReads } from "./list-reads.js";
import { reportDropped } from "./report-dropped.js";
import type { SupabaseCall } from "./supabase-call.js";

/** Reports a result in a list, `results[0]`, whose `error` nobody looks at; a list that goes anywhere as a whole is left alone. */
export function checkIndexed(
  list: TSESTree.Identifier,
  index: number,
  call: SupabaseCall,
  sourceCode: Readonly<TSESLint.SourceCode>,
  report: ReportFinding,
): void {
  const variable = findVariable(sourceCode, list);
  if (variable === undefined || variable.scope.type === "global") return;
  const reads: TSESTree.Node[] = [];
  for (const { parent } of listReads(variable)) {
    if (parent?.type !== "MemberExpression" || parent.property.type !== "Literal") return;
    if (parent.property.value === index) reads.push(parent);
  }
  const [first] = reads;
  if (first === undefined) {
    reportDropped(list, call, sourceCode, report);
  } else if (judgeReads(reads, sourceCode) === "ignored" && !isAbsenceMet(reads, sourceCode)) {
    report({ node: first, messageId: "errorIgnored", data: describeCall(call) });
  }
}

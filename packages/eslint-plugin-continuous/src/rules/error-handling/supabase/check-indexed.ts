import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findVariable } from "../find-variable.js";
import type { ReportFinding } from "../report.js";
import { describeCall } from "./describe-call.js";
import { isAbsenceMet } from "./is-absence-met.js";
import { judgeReads } from "./judge-reads.js";
import { listReads } from "./list-reads.js";
import { reportDropped } from "./report-dropped.js";
import type { SupabaseCall } from "./supabase-call.js";

type ReadsByIndex = ReadonlyMap<unknown, readonly TSESTree.Node[]>;

/** By the reads of a list: each of its results asks. */
const readsByIndex = new WeakMap<readonly TSESTree.Node[], ReadsByIndex | "escapes">();

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
  const all = listReads(variable);
  const byIndex = readsByIndex.get(all) ?? groupByIndex(all);
  readsByIndex.set(all, byIndex);
  if (byIndex === "escapes") return;
  const reads = byIndex.get(index) ?? [];
  const [first] = reads;
  if (first === undefined) {
    reportDropped(list, call, sourceCode, report);
  } else if (judgeReads(reads, sourceCode) === "ignored" && !isAbsenceMet(reads, sourceCode)) {
    report({ node: first, messageId: "errorIgnored", data: describeCall(call) });
  }
}

/** Where each element of a list is read; `escapes`: something else is done with the list too. */
function groupByIndex(reads: readonly TSESTree.Node[]): ReadsByIndex | "escapes" {
  const groups = new Map<unknown, TSESTree.Node[]>();
  for (const { parent } of reads) {
    if (parent?.type !== "MemberExpression" || parent.property.type !== "Literal") return "escapes";
    const { value } = parent.property;
    const others = groups.get(value);
    if (others === undefined) groups.set(value, [parent]);
    else others.push(parent);
  }
  return groups;
}

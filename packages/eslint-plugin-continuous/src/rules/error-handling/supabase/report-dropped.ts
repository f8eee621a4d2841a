import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { ReportFinding } from "../report.js";
import { unwrap } from "../unwrap.js";
import { describeCall } from "./describe-call.js";
import { isRollback } from "./is-rollback.js";
import { suggestKeepingResult } from "./suggest-keeping-result.js";
import type { SupabaseCall } from "./supabase-call.js";

/** Reports a write whose result goes nowhere; a read whose answer nobody wants harms nobody. */
export function reportDropped(
  value: TSESTree.Node,
  call: SupabaseCall,
  sourceCode: Readonly<TSESLint.SourceCode>,
  report: ReportFinding,
): void {
  if (!call.writes || isRollback(call, sourceCode)) return;
  // One of several in `Promise.all` has no result of its own here.
  const isAlone = value.type === "AwaitExpression" && unwrap(value.argument) === call.node;
  const suggest = isAlone ? suggestKeepingResult(value, sourceCode) : [];
  report({ node: call.node, messageId: "resultDropped", data: describeCall(call), suggest });
}

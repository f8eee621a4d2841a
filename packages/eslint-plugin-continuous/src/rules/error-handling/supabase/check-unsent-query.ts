import type { TSESTree } from "@typescript-eslint/utils";

import type { ReportFinding } from "../report.js";
import { describeCall } from "./describe-call.js";
import { findSupabaseCall } from "./find-supabase-call.js";

/** Reports a write that nobody awaits: PostgREST's builders send nothing until somebody does. */
export function checkUnsentQuery(node: TSESTree.CallExpression, report: ReportFinding): void {
  const call = findSupabaseCall(node);
  if (call?.lazy === true && call.writes) report({ node, messageId: "queryNotSent", data: describeCall(call) });
}

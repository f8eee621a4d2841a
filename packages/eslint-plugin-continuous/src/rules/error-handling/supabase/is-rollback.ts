import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { isFunction } from "../is-function.js";
import { leavesLoudly } from "./leaves-loudly.js";
import type { SupabaseCall } from "./supabase-call.js";

const failure = /err|fail/iu;

/** Whether a call takes back what was written before something else failed; that failure is already on its way. */
export function isRollback(call: SupabaseCall, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  if (!/^(?:delete|storage\.remove|auth\.admin\.deleteUser)$/u.test(call.method)) return false;
  let node: TSESTree.Node | undefined = call.node;
  for (; node.parent && !isFunction(node); node = node.parent) {
    if (node.type === "CatchClause") return true;
    const parent: TSESTree.Node = node.parent;
    if (parent.type !== "IfStatement" || parent.consequent !== node) continue;
    if (namesFailure(parent.test) || leavesLoudly(parent.consequent, sourceCode)) return true;
  }
  return false;
}

function namesFailure(test: TSESTree.Node): boolean {
  switch (test.type) {
    case "Identifier":
      return failure.test(test.name);
    case "MemberExpression":
      return namesFailure(test.property) || namesFailure(test.object);
    case "LogicalExpression":
      return namesFailure(test.left) || namesFailure(test.right);
    case "BinaryExpression":
      return namesFailure(test.left);
    case "ChainExpression":
      return namesFailure(test.expression);
    default:
      return false;
  }
}

import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { unwrap } from "../unwrap.js";
import { judgePattern } from "./judge-pattern.js";

/** What becomes of a result that a variable holds. */
export type VariableVerdict = "looked-at" | "ignored" | "dropped";

/** Whether any use of a result's variable looks at its error, or hands the whole of it on. */
export function judgeVariable(
  variable: TSESLint.Scope.Variable,
  sourceCode: Readonly<TSESLint.SourceCode>,
): VariableVerdict {
  const reads = variable.references.filter((reference) => reference.isRead());
  if (reads.length === 0) return "dropped";
  return reads.every(({ identifier }) => readsAnswerOnly(identifier, sourceCode)) ? "ignored" : "looked-at";
}

function readsAnswerOnly(identifier: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  let node = identifier;
  while (node.parent && unwrap(node.parent) === identifier && node.parent !== node) node = node.parent;
  const { parent } = node;
  if (parent?.type === "MemberExpression" && parent.object === node) {
    return !parent.computed && parent.property.type === "Identifier" && /^(?:data|count)$/u.test(parent.property.name);
  }
  return (
    parent?.type === "VariableDeclarator" &&
    parent.id.type === "ObjectPattern" &&
    judgePattern(parent.id, sourceCode).type === "ignored"
  );
}

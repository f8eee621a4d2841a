import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { unwrap } from "../unwrap.js";
import { judgePattern } from "./judge-pattern.js";

/** What becomes of a result that something holds. */
export type ReadsVerdict = "looked-at" | "ignored" | "dropped";

/** One variable may hold the results of many calls. */
const verdicts = new WeakMap<readonly TSESTree.Node[], ReadsVerdict>();

/** Whether any of the places that read a result looks at its error, or hands the whole of it on. */
export function judgeReads(reads: readonly TSESTree.Node[], sourceCode: Readonly<TSESLint.SourceCode>): ReadsVerdict {
  if (reads.length === 0) return "dropped";
  const verdict =
    verdicts.get(reads) ?? (reads.every((read) => readsAnswerOnly(read, sourceCode)) ? "ignored" : "looked-at");
  verdicts.set(reads, verdict);
  return verdict;
}

function readsAnswerOnly(read: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  let node = read;
  while (node.parent && unwrap(node.parent) === read && node.parent !== node) node = node.parent;
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

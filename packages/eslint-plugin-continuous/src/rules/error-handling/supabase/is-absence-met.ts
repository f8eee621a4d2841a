import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { unwrap } from "../unwrap.js";
import { findDerived } from "./find-derived.js";
import { leavesLoudly } from "./leaves-loudly.js";
import { listReads } from "./list-reads.js";

/** One variable may hold the results of many calls. */
const answers = new WeakMap<readonly TSESTree.Node[], boolean>();

/**
 * Whether code leaves loudly where the data is missing: `if (!team) throw …`. The reason is lost then, the failure is not,
 * because a query that failed has no data. What is taken from the data is missing with it: `const id = team?.id ?? null`.
 */
export function isAbsenceMet(reads: readonly TSESTree.Node[], sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const answer = answers.get(reads) ?? isMet(reads, sourceCode);
  answers.set(reads, answer);
  return answer;
}

function isMet(reads: readonly TSESTree.Node[], sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  return reads.some((read) => {
    const guard = findGuard(read, false);
    return guard === undefined ? isDerivedMet(read, sourceCode, 2) : leavesLoudly(guard.consequent, sourceCode);
  });
}

/** Whether the first question after what is made of the data leaves loudly; another would stand in for it. */
function isDerivedMet(read: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>, steps: number): boolean {
  const derived = steps === 0 ? undefined : findDerived(read, sourceCode);
  if (derived === undefined) return false;
  for (const use of listReads(derived)) {
    if (use.range[0] <= read.range[1]) continue;
    const guard = findGuard(use, true);
    if (guard !== undefined) return leavesLoudly(guard.consequent, sourceCode);
    if (isDerivedMet(use, sourceCode, steps - 1)) return true;
  }
  return false;
}

/** The `if` whose test holds whenever the named data is missing. */
function findGuard(read: TSESTree.Node, isDerived: boolean): TSESTree.IfStatement | undefined {
  let node: TSESTree.Node = read;
  let negated = false;
  for (let { parent } = node; parent; node = parent, parent = node.parent) {
    switch (parent.type) {
      case "MemberExpression":
        if (parent.object !== node) return undefined;
        break;
      case "ChainExpression":
      case "TSAsExpression":
      case "TSNonNullExpression":
        break;
      case "UnaryExpression":
        if (parent.operator !== "!" || negated) return undefined;
        negated = true;
        break;
      case "BinaryExpression":
        if (negated || !comparesWithNothing(parent, node, isDerived)) return undefined;
        negated = true;
        break;
      case "LogicalExpression":
        if (parent.operator !== "||") return undefined;
        break;
      case "IfStatement":
        return negated && parent.test === node ? parent : undefined;
      default:
        return undefined;
    }
  }
  return undefined;
}

/** `x === null`, and `x?.role !== "admin"`, which holds for nothing at all too. */
function comparesWithNothing(
  { operator, left, right }: TSESTree.BinaryExpression,
  node: TSESTree.Node,
  isDerived: boolean,
): boolean {
  if (left !== node) return false;
  const nothing =
    (right.type === "Literal" && right.value === null) || (right.type === "Identifier" && right.name === "undefined");
  if (operator === "==" || operator === "===") return nothing || (isDerived && isLengthOfNothing(left, right));
  return (
    (operator === "!=" || operator === "!==") && !nothing && (isDerived || unwrap(left).type === "MemberExpression")
  );
}

/** `rows.length === 0`, where the rows are `data ?? []`. */
function isLengthOfNothing(left: TSESTree.Node, right: TSESTree.Node): boolean {
  return (
    left.type === "MemberExpression" &&
    left.property.type === "Identifier" &&
    left.property.name === "length" &&
    right.type === "Literal" &&
    right.value === 0
  );
}

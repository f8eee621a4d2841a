import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { unwrap } from "../unwrap.js";

const says =
  /error|fail|throw|reject|redirect|not_?found|forbid|unauthori[sz]ed|denied|\bexit\b|\b[45]\d\d\b|(?:success|ok|valid)["']?\s*:\s*false/iu;

/**
 * Whether code leaves loudly where the data is missing: `if (!team) throw …`. The reason is lost then, the failure is not,
 * because a query that failed has no data.
 */
export function isAbsenceMet(variable: TSESLint.Scope.Variable, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  return variable.references.some((reference) => {
    const guard = reference.isRead() ? findGuard(reference.identifier) : undefined;
    return guard !== undefined && leavesLoudly(guard.consequent, sourceCode);
  });
}

/** The `if` whose test holds whenever the named data is missing. */
function findGuard(identifier: TSESTree.Node): TSESTree.IfStatement | undefined {
  let node: TSESTree.Node = identifier;
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
        if (negated || !comparesWithNothing(parent, node)) return undefined;
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
function comparesWithNothing({ operator, left, right }: TSESTree.BinaryExpression, node: TSESTree.Node): boolean {
  if (left !== node) return false;
  const nothing =
    (right.type === "Literal" && right.value === null) || (right.type === "Identifier" && right.name === "undefined");
  if (operator === "==" || operator === "===") return nothing;
  return (operator === "!=" || operator === "!==") && !nothing && unwrap(left).type === "MemberExpression";
}

function leavesLoudly(consequent: TSESTree.Statement, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const last = consequent.type === "BlockStatement" ? consequent.body.at(-1) : consequent;
  return last !== undefined && says.test(sourceCode.getText(last));
}

import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findVariable } from "../find-variable.js";

/** The variable that holds what is taken from a value, where it is nothing whenever that value is: `const id = team?.id ?? null`. */
export function findDerived(
  read: TSESTree.Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.Scope.Variable | undefined {
  let node: TSESTree.Node = read;
  for (let { parent } = node; parent; node = parent, parent = node.parent) {
    switch (parent.type) {
      case "ChainExpression":
      case "TSAsExpression":
      case "TSNonNullExpression":
        break;
      case "MemberExpression":
        if (parent.object !== node) return undefined;
        break;
      case "LogicalExpression":
        if (parent.operator === "&&" || parent.left !== node || !isNothing(parent.right)) return undefined;
        break;
      case "VariableDeclarator":
        return parent.id.type === "Identifier" ? findVariable(sourceCode, parent.id) : undefined;
      case "AssignmentExpression":
        return parent.operator === "=" && parent.right === node && parent.left.type === "Identifier"
          ? findVariable(sourceCode, parent.left)
          : undefined;
      default:
        return undefined;
    }
  }
  return undefined;
}

/** `null`, `undefined`, `""` and `[]`, whose first element is missing too. */
function isNothing(node: TSESTree.Expression): boolean {
  return (
    (node.type === "Literal" && (node.value === null || node.value === "")) ||
    (node.type === "Identifier" && node.name === "undefined") ||
    (node.type === "ArrayExpression" && node.elements.length === 0)
  );
}

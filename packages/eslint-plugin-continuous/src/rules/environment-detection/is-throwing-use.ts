import type { TSESTree } from "@typescript-eslint/utils";

/** Whether an expression is used in a way that throws when it is `undefined`. */
export function isThrowingUse(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case "MemberExpression":
      return parent.object === node && !parent.optional;
    case "CallExpression":
      return parent.callee === node && !parent.optional;
    case "NewExpression":
      return parent.callee === node;
    case "TaggedTemplateExpression":
      return parent.tag === node;
    case "VariableDeclarator":
      return parent.init === node && parent.id.type !== "Identifier";
    case "ForOfStatement":
      return parent.right === node;
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
      return isThrowingUse(parent);
    default:
      return false;
  }
}

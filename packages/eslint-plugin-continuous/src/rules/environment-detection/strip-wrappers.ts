import type { TSESTree } from "@typescript-eslint/utils";

/** Takes off what only speaks to the type checker or belongs to optional chaining: `(x as Y)!` is `x`. */
export function stripWrappers(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "ChainExpression":
      return stripWrappers(node.expression);
    default:
      return node;
  }
}

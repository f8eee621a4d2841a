import type { TSESTree } from "@typescript-eslint/utils";

/** `undefined`, `null` or `void 0`. */
export function isNothing(node: TSESTree.Node): boolean {
  if (node.type === "Literal") return node.raw === "null";
  if (node.type === "UnaryExpression") return node.operator === "void";
  return node.type === "Identifier" && node.name === "undefined";
}

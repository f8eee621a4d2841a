import type { TSESTree } from "@typescript-eslint/utils";

/** `Promise.resolve`, `this.handleError`: what names joined by dots say; undefined for anything else. */
export function toDottedName(node: TSESTree.Node): string | undefined {
  if (node.type === "Identifier") return node.name;
  if (node.type === "ThisExpression") return "this";
  if (node.type !== "MemberExpression" || node.computed || node.property.type !== "Identifier") return undefined;
  const object = toDottedName(node.object);
  return object === undefined ? undefined : `${object}.${node.property.name}`;
}

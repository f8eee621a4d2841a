import type { TSESTree } from "@typescript-eslint/utils";

/**
 * Whether all that is taken from a value is a name to show, with words that stand in for it: `sender?.name ?? "Somebody"`.
 * Somebody thought of the missing name, and nothing but a text depends on it.
 */
export function hasStandIn(reads: readonly TSESTree.Node[]): boolean {
  return reads.length > 0 && reads.every(isStoodInFor);
}

function isStoodInFor(read: TSESTree.Node): boolean {
  let node = read;
  let name: string | undefined;
  for (let { parent } = node; parent; node = parent, parent = node.parent) {
    switch (parent.type) {
      case "ChainExpression":
      case "TSAsExpression":
        break;
      case "MemberExpression":
        if (parent.object !== node || parent.property.type !== "Identifier") return false;
        ({ name } = parent.property);
        break;
      case "LogicalExpression":
        return (
          parent.operator !== "&&" &&
          parent.left === node &&
          name !== undefined &&
          /(?:^|[a-z_])(?:[nN]ame|[tT]itle)$/u.test(name) &&
          isWords(parent.right)
        );
      default:
        return false;
    }
  }
  return false;
}

function isWords(node: TSESTree.Expression): boolean {
  return node.type === "Literal" && typeof node.value === "string" && node.value !== "";
}

import type { TSESTree } from "@typescript-eslint/utils";

/** One variable may hold the answers of many calls. */
const answers = new WeakMap<readonly TSESTree.Node[], boolean>();

/**
 * Whether all that is taken from a value is a name to show, with words that stand in for it: `sender?.name ?? "Somebody"`.
 * Somebody thought of the missing name, and nothing but a text depends on it.
 */
export function hasStandIn(reads: readonly TSESTree.Node[]): boolean {
  const answer = answers.get(reads) ?? (reads.length > 0 && reads.every(isStoodInFor));
  answers.set(reads, answer);
  return answer;
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

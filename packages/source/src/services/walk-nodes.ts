import type { TSESTree } from "@typescript-eslint/types";

/** Whether a value found in a syntax tree is a node. */
export function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The nodes directly below a node, in order of the source; whichever parser made the tree, with or without `parent`. */
export function childrenOf(node: TSESTree.Node): TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (key === "parent" || key === "loc" || key === "range") continue;
    // A program carries its tokens and comments beside its body.
    if (node.type === "Program" && key !== "body") continue;
    if (Array.isArray(value)) {
      for (const entry of value as unknown[]) if (isNode(entry)) children.push(entry);
    } else if (isNode(value)) children.push(value);
  }
  return children;
}

/**
 * Visits a node and all below it, outermost first.
 *
 * @param visit - Gets the node and those around it, innermost last; `false` keeps it out of the node.
 */
export function walkNodes(
  root: TSESTree.Node,
  visit: (node: TSESTree.Node, ancestors: readonly TSESTree.Node[]) => boolean | undefined,
): void {
  const ancestors: TSESTree.Node[] = [];
  const step = (node: TSESTree.Node): void => {
    if (visit(node, ancestors) === false) return;
    ancestors.push(node);
    for (const child of childrenOf(node)) step(child);
    ancestors.pop();
  };
  step(root);
}

import type { TSESTree } from "@typescript-eslint/types";
import { visitorKeys } from "@typescript-eslint/visitor-keys";

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** The nodes directly below a node; whichever parser made the tree, with or without `parent`. */
export function childrenOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  for (const key of visitorKeys[node.type] ?? []) {
    const value = fields[key];
    if (Array.isArray(value)) {
      for (const entry of value as readonly unknown[]) if (isNode(entry)) children.push(entry);
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
  // A stack of its own, because generated code nests deeper than calls may; with how many nodes stand around each.
  const waiting = [root];
  const depths = [0];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const depth = depths.pop() ?? 0;
    ancestors.length = depth;
    if (visit(node, ancestors) === false) continue;
    ancestors.push(node);
    // The first child last, so that it is the next to be taken.
    const before = waiting.length;
    for (const child of childrenOf(node)) waiting.push(child);
    reverseFrom(waiting, before);
    for (let index = before; index < waiting.length; index += 1) depths.push(depth + 1);
  }
}

function reverseFrom(list: TSESTree.Node[], first: number): void {
  for (let low = first, high = list.length - 1; low < high; low += 1, high -= 1) {
    const [left, right] = [list[low], list[high]];
    if (left === undefined || right === undefined) return;
    list[low] = right;
    list[high] = left;
  }
}

interface Placed {
  readonly range?: readonly [number, number];
  readonly start?: number;
  readonly end?: number;
}

/** Where a node starts and ends in the text: typescript-eslint gives `range`, oxc `start` and `end`. */
export function offsetsOf(node: Placed): readonly [number, number] {
  return node.range ?? [node.start ?? 0, node.end ?? 0];
}

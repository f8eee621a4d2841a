import type { TSESTree } from "@typescript-eslint/utils";

import { isFunction, type FunctionNode } from "./is-function.js";

/** The function a node runs in; undefined at the top of a module and in a class's static block. */
export function findEnclosingFunction(node: TSESTree.Node): FunctionNode | undefined {
  let current = node.parent;
  while (current) {
    if (isFunction(current)) return current;
    if (current.type === "StaticBlock") return undefined;
    current = current.parent;
  }
  return undefined;
}

import type { TSESTree } from "@typescript-eslint/utils";

import { isFunction } from "./is-function.js";

/** What a function does once a try statement is over. */
export type NextStep =
  | { readonly type: "end" }
  | { readonly type: "loop" }
  | { readonly type: "statement"; readonly statement: TSESTree.Statement };

/** Where control goes after a try statement whose catch ends normally. */
export function findNextStep(tryStatement: TSESTree.TryStatement): NextStep {
  let node: TSESTree.Node = tryStatement;
  // At run time a Program's parent is null, whatever its type says.
  for (let { parent } = node as TSESTree.Node; parent; node = parent, parent = node.parent) {
    if (isFunction(parent)) return { type: "end" };
    switch (parent.type) {
      case "BlockStatement": {
        const statement = parent.body[parent.body.indexOf(node as TSESTree.Statement) + 1];
        if (statement !== undefined) return { type: "statement", statement };
        break;
      }
      case "ForStatement":
      case "ForInStatement":
      case "ForOfStatement":
      case "WhileStatement":
      case "DoWhileStatement":
        return { type: "loop" };
      case "SwitchCase": {
        const statement = parent.consequent[parent.consequent.indexOf(node as TSESTree.Statement) + 1];
        if (statement !== undefined && statement.type !== "BreakStatement") return { type: "statement", statement };
        break;
      }
      default:
        break;
    }
  }
  return { type: "end" };
}

import type { TSESTree } from "@typescript-eslint/types";

import { childrenOf } from "../services/walk-nodes.js";
import type { FunctionNode, Origin, Scope, ValueMap } from "./origin.js";

/** What a function gives back, as written after its `return`s. */
export function findReturns(map: ValueMap, of: FunctionNode): readonly Origin[] {
  const scope = map.scopes.get(of);
  // One parser leaves a body that is not there out, the other gives `null`.
  if (scope === undefined || !of.body) return [];
  if (of.body.type !== "BlockStatement") return [{ kind: "value", node: of.body, scope }];
  const found: Origin[] = [];
  const step = (node: TSESTree.Node, outer: Scope): void => {
    const around = map.scopes.get(node) ?? outer;
    if (node.type === "ReturnStatement" && node.argument !== null) {
      found.push({ kind: "value", node: node.argument, scope: around });
    }
    for (const child of childrenOf(node)) if (isStatement(child)) step(child, around);
  };
  step(of.body, scope);
  return found;
}

/** Another function's returns are its own, and no expression but a function holds one. */
function isStatement(node: TSESTree.Node): boolean {
  return (
    (node.type.endsWith("Statement") && node.type !== "ExpressionStatement") ||
    node.type === "SwitchCase" ||
    node.type === "CatchClause"
  );
}

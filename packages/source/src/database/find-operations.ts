import type { TSESTree } from "@typescript-eslint/types";

import type { DatabaseOperation } from "./database-use.js";
import { findBinding } from "./find-binding.js";
import { findCallers } from "./find-callers.js";
import { followValue } from "./follow-value.js";
import { listCallsAfter, type ChainCall } from "./list-calls-after.js";
import type { FunctionNode, Origin, Scope, ValueMap } from "./origin.js";

/** What is done with a table that was named. */
export interface FoundOperation {
  readonly operation: DatabaseOperation;
  /** The call that does it: its arguments say more. */
  readonly call: TSESTree.CallExpression | undefined;
  readonly scope: Scope;
  /** The call of a wrapper that led here, where one did. */
  readonly caller: TSESTree.Node | undefined;
}

const operations = new Map<string, DatabaseOperation>([
  ["select", "select"],
  ["insert", "insert"],
  ["update", "update"],
  ["upsert", "upsert"],
  ["delete", "delete"],
]);

/** Follows `.from(…)` to what is called on it: at once, through the variable that keeps it, or by the callers it goes back to. */
export function findOperations(map: ValueMap, start: TSESTree.Node, scope: Scope): readonly FoundOperation[] {
  return find(start, scope, undefined, 0);

  function find(
    from: TSESTree.Node,
    at: Scope,
    caller: TSESTree.Node | undefined,
    depth: number,
  ): readonly FoundOperation[] {
    const { calls, whole } = listCallsAfter(from, map.parents);
    const here = firstOperation(calls);
    if (here !== undefined) return [{ ...here, scope: at, caller }];
    if (depth > 3 || calls.length > 0) return [];
    const parent = map.parents.get(whole);
    const kept = keptName(parent, whole);
    if (kept !== undefined) return findOnName(kept, at, caller);
    const around = parent?.type === "ReturnStatement" ? functionAround(parent) : functionOfBody(parent, whole);
    if (around === undefined) return [];
    const follow = (origin: Origin): readonly Origin[] => followValue(map, origin);
    return findCallers(map, around, follow).flatMap((call) => find(call.node, call.scope, call.node, depth + 1));
  }

  /** `const orders = client.from("orders"); await orders.select();` */
  function findOnName(name: string, at: Scope, caller: TSESTree.Node | undefined): readonly FoundOperation[] {
    const binding = findBinding(at, name);
    return [...operations.keys()].flatMap((method) =>
      (map.callsByName.get(method) ?? []).flatMap((call): readonly FoundOperation[] => {
        if (call.node.type !== "CallExpression") return [];
        const { callee } = call.node;
        if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return [];
        if (callee.object.name !== name || findBinding(call.scope, name) !== binding) return [];
        return [{ operation: operations.get(method) ?? "unknown", call: call.node, scope: call.scope, caller }];
      }),
    );
  }

  function functionAround(node: TSESTree.Node): FunctionNode | undefined {
    for (let at = map.parents.get(node); at !== undefined; at = map.parents.get(at)) {
      if (
        at.type === "FunctionDeclaration" ||
        at.type === "FunctionExpression" ||
        at.type === "ArrowFunctionExpression"
      )
        return at;
    }
    return undefined;
  }
}

function functionOfBody(parent: TSESTree.Node | undefined, body: TSESTree.Node): FunctionNode | undefined {
  return parent?.type === "ArrowFunctionExpression" && parent.body === body ? parent : undefined;
}

function keptName(parent: TSESTree.Node | undefined, value: TSESTree.Node): string | undefined {
  if (parent?.type === "VariableDeclarator" && parent.init === value && parent.id.type === "Identifier")
    return parent.id.name;
  if (parent?.type === "AssignmentExpression" && parent.right === value && parent.left.type === "Identifier")
    return parent.left.name;
  return undefined;
}

/** `.insert(…).select()` writes, and reads only what it wrote. */
function firstOperation(
  calls: readonly ChainCall[],
): { readonly operation: DatabaseOperation; readonly call: TSESTree.CallExpression } | undefined {
  for (const { name, call } of calls) {
    const operation = operations.get(name);
    if (operation !== undefined) return { operation, call };
  }
  return undefined;
}

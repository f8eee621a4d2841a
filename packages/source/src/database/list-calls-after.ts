import type { TSESTree } from "@typescript-eslint/types";

/** A method called on what came before it. */
export interface ChainCall {
  readonly name: string;
  readonly call: TSESTree.CallExpression;
}

const leavesValue = new Set([
  "ChainExpression",
  "TSAsExpression",
  "TSNonNullExpression",
  "TSSatisfiesExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
]);

/** The methods called on a value one after the other, and the whole expression that they make. */
export function listCallsAfter(
  start: TSESTree.Node,
  parents: ReadonlyMap<TSESTree.Node, TSESTree.Node>,
): { readonly calls: readonly ChainCall[]; readonly whole: TSESTree.Node } {
  const calls: ChainCall[] = [];
  let whole = start;
  for (;;) {
    const parent = parents.get(whole);
    if (parent === undefined) return { calls, whole };
    if (leavesValue.has(parent.type)) {
      whole = parent;
      continue;
    }
    if (parent.type !== "MemberExpression" || parent.object !== whole || parent.property.type !== "Identifier") {
      return { calls, whole };
    }
    let callee: TSESTree.Node = parent;
    let call = parents.get(callee);
    while (call !== undefined && leavesValue.has(call.type)) {
      callee = call;
      call = parents.get(callee);
    }
    if (call?.type !== "CallExpression" || call.callee !== callee) return { calls, whole };
    calls.push({ name: parent.property.name, call });
    whole = call;
  }
}

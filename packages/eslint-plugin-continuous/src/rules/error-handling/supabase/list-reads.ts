import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

/** By variable: each result that is put into it asks, and what is judged of its reads is kept by the list. */
const readsOf = new WeakMap<TSESLint.Scope.Variable, readonly TSESTree.Node[]>();

/** Where a variable is read. */
export function listReads(variable: TSESLint.Scope.Variable): readonly TSESTree.Node[] {
  const reads =
    readsOf.get(variable) ??
    variable.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier);
  readsOf.set(variable, reads);
  return reads;
}

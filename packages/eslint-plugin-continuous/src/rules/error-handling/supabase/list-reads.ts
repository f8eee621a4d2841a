import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

/** Where a variable is read. */
export function listReads(variable: TSESLint.Scope.Variable): readonly TSESTree.Node[] {
  return variable.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier);
}

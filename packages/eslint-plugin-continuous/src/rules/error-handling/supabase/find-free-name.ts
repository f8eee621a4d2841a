import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

/** A name for an error that nothing in reach has yet. */
export function findFreeName(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): string | undefined {
  return ["error", "queryError", "resultError"].find((name) => {
    let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node);
    while (scope !== null && !scope.set.has(name)) scope = scope.upper;
    return scope === null;
  });
}

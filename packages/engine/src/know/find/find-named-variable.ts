import type { ScopeManager, Variable } from "@typescript-eslint/scope-manager";
import type { TSESTree } from "@typescript-eslint/types";

/** The variable that an identifier names, or declares. */
export function findNamedVariable(node: TSESTree.Identifier, { scopes }: ScopeManager): Variable | undefined {
  for (const { references, variables } of scopes) {
    const reference = references.find(({ identifier }) => identifier === node);
    if (reference !== undefined) return reference.resolved ?? undefined;
    const declared = variables.find(({ identifiers }) => identifiers.some((one) => one === node));
    if (declared !== undefined) return declared;
  }
  return undefined;
}

import type { TSESTree } from "@typescript-eslint/types";

export type ClassMember = TSESTree.PropertyDefinition | TSESTree.TSParameterProperty;

/** The field, or the parameter property, that `this.name` means in the innermost class around. */
export function findClassMember(chain: readonly TSESTree.Node[], name: string): ClassMember | undefined {
  const body = chain.findLast((node) => node.type === "ClassBody");
  for (const member of body?.body ?? []) {
    if (member.type === "PropertyDefinition" && isNamed(member.key, name)) return member;
    if (member.type !== "MethodDefinition" || member.kind !== "constructor") continue;
    for (const parameter of member.value.params) {
      if (parameter.type !== "TSParameterProperty") continue;
      const { parameter: inner } = parameter;
      if (isNamed(inner.type === "AssignmentPattern" ? inner.left : inner, name)) return parameter;
    }
  }
  return undefined;
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  return (node.type === "Identifier" || node.type === "PrivateIdentifier") && node.name === name;
}

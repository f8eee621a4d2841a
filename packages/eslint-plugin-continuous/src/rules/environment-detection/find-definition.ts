import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { stripWrappers } from "./strip-wrappers.js";

/** The variable an identifier stands for, wherever it was declared. */
export function findVariable(
  sourceCode: TSESLint.SourceCode,
  node: TSESTree.Identifier,
): TSESLint.Scope.Variable | undefined {
  for (let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node); scope !== null; scope = scope.upper) {
    const variable = scope.set.get(node.name);
    if (variable !== undefined) return variable;
  }
  return undefined;
}

/** What a name stands for and keeps standing for: a constant's value, a function, a class. */
export function findDefinition(sourceCode: TSESLint.SourceCode, node: TSESTree.Identifier): TSESTree.Node | undefined {
  const definitions = findVariable(sourceCode, node)?.defs ?? [];
  const [definition] = definitions;
  if (definition === undefined || definitions.length > 1 || definition.type === "Parameter") return undefined;
  const declared: TSESTree.Node = definition.node;
  switch (declared.type) {
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return declared;
    case "VariableDeclarator":
      return declared.init !== null && declared.id.type === "Identifier" && declared.parent.kind !== "let"
        ? stripWrappers(declared.init)
        : undefined;
    default:
      return undefined;
  }
}

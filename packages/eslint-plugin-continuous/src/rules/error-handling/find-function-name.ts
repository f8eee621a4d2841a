import type { TSESTree } from "@typescript-eslint/utils";

import type { FunctionNode } from "./is-function.js";

/** The name a function goes by: its own, or that of the variable, property or member that holds it. */
export function findFunctionName(node: FunctionNode): string | undefined {
  if (node.id) return node.id.name;
  let { parent } = node;
  // `const save = useCallback(async () => …)`, `const save = withRetry(…)`: a wrapped function keeps its name.
  if (parent.type === "CallExpression") parent = parent.parent;
  switch (parent.type) {
    case "VariableDeclarator":
      return nameOfKey(parent.id);
    case "AssignmentExpression":
      return nameOfKey(parent.left.type === "MemberExpression" ? parent.left.property : parent.left);
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return nameOfKey(parent.key);
    default:
      return undefined;
  }
}

function nameOfKey(key: TSESTree.Node): string | undefined {
  if (key.type === "Identifier") return key.name;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  return key.type === "Literal" ? String(key.value) : undefined;
}

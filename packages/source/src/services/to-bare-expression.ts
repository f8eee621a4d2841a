import type { TSESTree } from "@typescript-eslint/types";

/** The expression without what changes only its type or guards its value: `as const`, `satisfies`, `!`, `Object.freeze(…)`. */
export function toBareExpression(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
    case "TSInstantiationExpression":
    case "ChainExpression":
      return toBareExpression(node.expression);
    case "AwaitExpression":
      return toBareExpression(node.argument);
    case "CallExpression": {
      const [argument] = node.arguments;
      return argument !== undefined && isObjectGuard(node.callee) ? toBareExpression(argument) : node;
    }
    default:
      return node;
  }
}

function isObjectGuard(callee: TSESTree.Node): boolean {
  return (
    callee.type === "MemberExpression" &&
    callee.object.type === "Identifier" &&
    callee.object.name === "Object" &&
    callee.property.type === "Identifier" &&
    ["freeze", "seal", "preventExtensions"].includes(callee.property.name)
  );
}

import type { TSESTree } from "@typescript-eslint/types";

import { resolveValue } from "./resolve-value.js";
import { toBareExpression } from "./to-bare-expression.js";
import type { ModuleShape } from "./to-module-shape.js";
import { walkNodes } from "./walk-nodes.js";

/** Calls whose whole point is that a function runs once. */
const keepingCall = /^(?:cached?|lazy|memo|memoi[sz]e|once|(?:create|get|make|register)?singleton)$/iu;

/**
 * The classes of other modules of which a call keeps the one instance, where it is given the function that makes it by
 * name: `singleton("mail", makeMail)`. As their modules export them.
 */
export function findHandedFactories(program: TSESTree.Program, shape: ModuleShape): readonly string[] {
  const made: string[] = [];
  walkNodes(program, (node) => {
    if (node.type !== "CallExpression" || node.callee.type !== "Identifier" || !keepingCall.test(node.callee.name))
      return undefined;
    for (const argument of node.arguments) {
      const value = argument.type === "Identifier" ? resolveValue(shape, argument)?.value : undefined;
      if (value !== undefined && isFunction(value)) made.push(...importedProducts(value, shape));
    }
    return undefined;
  });
  return made;
}

function isFunction(
  node: TSESTree.Node,
): node is TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration {
  return (
    node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression" || node.type === "FunctionDeclaration"
  );
}

/** Imported classes of which a function gives back a new instance. */
function importedProducts(
  node: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration,
  shape: ModuleShape,
): readonly string[] {
  const returned: TSESTree.Node[] = node.body.type === "BlockStatement" ? [] : [node.body];
  walkNodes(node.body, (inner) => {
    if (isFunction(inner)) return false;
    if (inner.type === "ReturnStatement" && inner.argument !== null) returned.push(inner.argument);
    return undefined;
  });
  return returned.flatMap((each) => {
    const value = toBareExpression(each);
    if (value.type !== "NewExpression" || value.callee.type !== "Identifier") return [];
    const binding = shape.bindings.get(value.callee.name);
    if (binding?.kind !== "import") return [];
    return ["default", "*"].includes(binding.imported) ? value.callee.name : binding.imported;
  });
}

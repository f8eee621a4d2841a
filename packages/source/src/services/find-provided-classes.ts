import type { TSESTree } from "@typescript-eslint/types";

import { resolveValue } from "./resolve-value.js";
import type { ModuleShape } from "./to-module-shape.js";
import { walkNodes } from "./walk-nodes.js";

/**
 * The classes of other modules that a container is told of, and so makes and keeps: `providers: [AuthService]`,
 * `useClass: AuthService`, `providers: [...shared]`. As their modules export them.
 */
export function findProvidedClasses(program: TSESTree.Program, shape: ModuleShape): readonly string[] {
  const provided: TSESTree.Node[] = [];
  walkNodes(program, (node) => {
    if (node.type !== "Property" || node.key.type !== "Identifier") return undefined;
    if (node.key.name === "useClass") provided.push(node.value);
    if (node.key.name === "providers") provided.push(...listElements(node.value, shape));
    return undefined;
  });
  return provided.flatMap((node) => {
    const binding = node.type === "Identifier" ? shape.bindings.get(node.name) : undefined;
    if (node.type !== "Identifier" || binding?.kind !== "import") return [];
    return ["default", "*"].includes(binding.imported) ? node.name : binding.imported;
  });
}

/** A list's elements, with those of the lists it is put together of: one step, which is how modules are written. */
function listElements(list: TSESTree.Node, shape: ModuleShape): readonly TSESTree.Node[] {
  return elementsOf(list, shape).flatMap((element) =>
    element.type === "SpreadElement" ? elementsOf(element.argument, shape) : element,
  );
}

function elementsOf(list: TSESTree.Node, shape: ModuleShape): readonly TSESTree.Node[] {
  const value = resolveValue(shape, list)?.value;
  return value?.type === "ArrayExpression" ? value.elements.filter((element) => element !== null) : [];
}

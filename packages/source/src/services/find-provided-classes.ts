import type { TSESTree } from "@typescript-eslint/types";

import type { ModuleShape } from "./to-module-shape.js";
import { walkNodes } from "./walk-nodes.js";

/**
 * The classes of other modules that a container is told of, and so makes and keeps: `providers: [AuthService]`,
 * `useClass: AuthService`. As their modules export them.
 */
export function findProvidedClasses(program: TSESTree.Program, shape: ModuleShape): readonly string[] {
  const provided: TSESTree.Node[] = [];
  walkNodes(program, (node) => {
    if (node.type !== "Property" || node.key.type !== "Identifier") return undefined;
    if (node.key.name === "useClass") provided.push(node.value);
    if (node.key.name === "providers" && node.value.type === "ArrayExpression")
      provided.push(...node.value.elements.filter((element) => element !== null));
    return undefined;
  });
  return provided.flatMap((node) => {
    const binding = node.type === "Identifier" ? shape.bindings.get(node.name) : undefined;
    if (node.type !== "Identifier" || binding?.kind !== "import") return [];
    return ["default", "*"].includes(binding.imported) ? node.name : binding.imported;
  });
}

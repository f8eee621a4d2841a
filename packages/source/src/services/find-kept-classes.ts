import type { TSESTree } from "@typescript-eslint/types";

import type { ModuleShape } from "./to-module-shape.js";
import { walkNodes } from "./walk-nodes.js";

const registering = /^(?:add|bind|inject|provide|push|register|set|use)/u;

/**
 * The classes of other modules that code makes an instance of and keeps: in a field, in a variable of the module, in a
 * registry. Sorted.
 */
export function findKeptClasses(nodes: readonly TSESTree.Node[], shape: ModuleShape): readonly string[] {
  const kept = new Set<string>();
  for (const root of nodes) {
    walkNodes(root, (node, ancestors) => {
      if (node.type !== "NewExpression" || node.callee.type !== "Identifier") return undefined;
      const binding = shape.bindings.get(node.callee.name);
      if (binding?.kind === "import" && isKept(ancestors)) {
        kept.add(["default", "*"].includes(binding.imported) ? node.callee.name : binding.imported);
      }
      return undefined;
    });
  }
  return [...kept].sort();
}

function isKept(ancestors: readonly TSESTree.Node[]): boolean {
  for (const [index, node] of [...ancestors].reverse().entries()) {
    switch (node.type) {
      case "PropertyDefinition":
      case "AssignmentExpression":
        return true;
      case "NewExpression":
        return true;
      case "VariableDeclarator":
        // Within a function it is gone when the function returns.
        return !ancestors.slice(0, ancestors.length - index).some(isFunction);
      case "CallExpression":
        return registering.test(calleeName(node.callee));
      case "ArrayExpression":
      case "ConditionalExpression":
      case "LogicalExpression":
      case "ObjectExpression":
      case "Property":
      case "TSAsExpression":
        continue;
      default:
        return false;
    }
  }
  return false;
}

function isFunction(node: TSESTree.Node): boolean {
  return (
    node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression"
  );
}

function calleeName(node: TSESTree.Node): string {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" && node.property.type === "Identifier" ? node.property.name : "";
}

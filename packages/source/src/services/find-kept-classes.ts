import type { TSESTree } from "@typescript-eslint/types";

import type { ModuleShape } from "./to-module-shape.js";
import { walkNodes } from "./walk-nodes.js";

const registering = /^(?:add|bind|cache|inject|lazy|memo|once|provide|push|register|set|singleton|use)/u;

/**
 * The classes of other modules that code makes an instance of and keeps: in a field, in a variable of the module, in a
 * registry, or in what it hands the instance to. Sorted.
 */
export function findKeptClasses(nodes: readonly TSESTree.Node[], shape: ModuleShape): readonly string[] {
  const kept = new Set<string>();
  const handedOn: HandedOn = new Map();
  for (const root of nodes) {
    walkNodes(root, (node, ancestors) => {
      if (node.type !== "NewExpression") return undefined;
      const name = importedName(node.callee, shape);
      if (name !== undefined && !kept.has(name) && isKept(ancestors, handedOn)) kept.add(name);
      return undefined;
    });
  }
  return [...kept].sort();
}

/** The exported name of the class that `new X()` or `new module.X()` makes an instance of. */
function importedName(callee: TSESTree.Node, shape: ModuleShape): string | undefined {
  if (callee.type === "MemberExpression") {
    const isImport = callee.object.type === "Identifier" && shape.bindings.get(callee.object.name)?.kind === "import";
    return isImport && callee.property.type === "Identifier" && !callee.computed ? callee.property.name : undefined;
  }
  if (callee.type !== "Identifier") return undefined;
  const binding = shape.bindings.get(callee.name);
  if (binding?.kind !== "import") return undefined;
  return ["default", "*"].includes(binding.imported) ? callee.name : binding.imported;
}

function isKept(ancestors: readonly TSESTree.Node[], handedOn: HandedOn): boolean {
  for (let at = ancestors.length - 1; at >= 0; at -= 1) {
    const node = ancestors[at];
    switch (node?.type) {
      case "PropertyDefinition":
      case "AssignmentExpression":
      case "NewExpression":
        return true;
      case "VariableDeclarator": {
        const owner = ancestors.slice(0, at).findLast(isFunction);
        // Within a function it is gone when the function returns, unless something else has it by then.
        return owner === undefined || (node.id.type === "Identifier" && isHandedOn(node.id.name, owner, handedOn));
      }
      case "CallExpression":
        return registering.test(calleeName(node.callee));
      case "ArrowFunctionExpression":
        // `registerSingleton(key, () => new X())`
        if (ancestors[at - 1]?.type !== "CallExpression") return false;
        continue;
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

/** The names that a function hands on, by function: read once, however many variables it has. */
type HandedOn = Map<TSESTree.Node, ReadonlySet<string>>;

/** Whether a local variable is given to another object, as where a program is put together: `new Router(users)`. */
function isHandedOn(name: string, owner: TSESTree.Node, handedOn: HandedOn): boolean {
  const names = handedOn.get(owner) ?? listHandedOn(owner);
  handedOn.set(owner, names);
  return names.has(name);
}

function listHandedOn(owner: TSESTree.Node): ReadonlySet<string> {
  const names = new Set<string>();
  walkNodes(owner, (node, ancestors) => {
    if (node.type !== "Identifier" || names.has(node.name)) return undefined;
    const around = ancestors.findLast(
      ({ type }) => !["ObjectExpression", "Property", "ArrayExpression"].includes(type),
    );
    const isArgument =
      around?.type === "NewExpression" ||
      (around?.type === "CallExpression" && around.callee !== node && registering.test(calleeName(around.callee)));
    const isAssigned =
      around?.type === "AssignmentExpression" && around.left.type === "MemberExpression" && around.right === node;
    if (isArgument || isAssigned) names.add(node.name);
    return undefined;
  });
  return names;
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

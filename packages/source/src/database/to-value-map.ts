import type { TSESTree } from "@typescript-eslint/types";

import { childrenOf } from "../services/walk-nodes.js";
import { addDeclarations } from "./add-declarations.js";
import { nameFunction } from "./name-function.js";
import type { FunctionName, FunctionNode, PlacedCall, PlacedNode, Scope, ValueMap } from "./origin.js";

const opensScope = new Set([
  "BlockStatement",
  "StaticBlock",
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "SwitchStatement",
  "CatchClause",
  "ClassDeclaration",
  "ClassExpression",
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
]);

/** Goes through a module once and notes what following values needs: scopes, calls, strings, and what stands around what. */
export function toValueMap(program: TSESTree.Program): ValueMap {
  const parents = new Map<TSESTree.Node, TSESTree.Node>();
  const scopes = new Map<TSESTree.Node, Scope>();
  const calls: PlacedCall[] = [];
  const callsByName = new Map<string, PlacedCall[]>();
  const functionNames = new Map<FunctionNode, FunctionName>();
  const strings: PlacedNode[] = [];
  const assignments: (PlacedNode & { readonly node: TSESTree.AssignmentExpression })[] = [];
  const imports: string[] = [];

  const step = (node: TSESTree.Node, outer: Scope): void => {
    const scope: Scope = opensScope.has(node.type) ? { parent: outer, owner: node, bindings: new Map() } : outer;
    if (scope !== outer) scopes.set(node, scope);
    addDeclarations(node, scope, outer);
    switch (node.type) {
      case "ImportDeclaration":
        imports.push(node.source.value);
        break;
      case "CallExpression":
      case "NewExpression": {
        const call = { node, scope };
        calls.push(call);
        const name = calleeName(node.callee);
        if (name !== undefined) {
          const named = callsByName.get(name);
          if (named === undefined) callsByName.set(name, [call]);
          else named.push(call);
        }
        break;
      }
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression": {
        const name = nameFunction(node, parents, outer);
        if (name !== undefined) functionNames.set(node, name);
        break;
      }
      case "AssignmentExpression":
        assignments.push({ node, scope });
        break;
      case "Literal":
      case "TemplateLiteral":
        if (node.type === "TemplateLiteral" || typeof node.value === "string") strings.push({ node, scope });
        break;
      default:
    }
    for (const child of childrenOf(node)) {
      parents.set(child, node);
      step(child, scope);
    }
  };
  const top: Scope = { parent: undefined, owner: program, bindings: new Map() };
  step(program, top);
  // Only now, since a function may stand before the variable that it assigns to.
  for (const { node, scope } of assignments) addAssignment(node, scope);
  return { parents, scopes, calls, callsByName, functionNames, strings, imports };
}

function addAssignment({ left, right, operator }: TSESTree.AssignmentExpression, scope: Scope): void {
  if (left.type !== "Identifier" || !["=", "??=", "||="].includes(operator)) return;
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const binding = at.bindings.get(left.name);
    if (binding === undefined) continue;
    binding.origins.push({ kind: "value", node: right, scope });
    return;
  }
}

function calleeName(callee: TSESTree.Node): string | undefined {
  switch (callee.type) {
    case "Identifier":
      return callee.name;
    case "Super":
      return "super";
    case "MemberExpression":
      return callee.property.type === "Identifier" || callee.property.type === "PrivateIdentifier"
        ? callee.property.name
        : undefined;
    case "TSNonNullExpression":
    case "TSInstantiationExpression":
    case "TSAsExpression":
    case "ChainExpression":
      return calleeName(callee.expression);
    default:
      return undefined;
  }
}

import type { TSESTree } from "@typescript-eslint/types";

import type { FunctionName, FunctionNode, Scope } from "./origin.js";

/** Calls that give back the function they are given: `useCallback(…)`, React's `cache(…)`. */
const passesOn = /^(?:useCallback|useEvent|useMemoizedFn|cache|memoize|memo|debounce|throttle)$/u;

/** Under which name other code of the file calls a function, if it can. */
export function nameFunction(
  node: FunctionNode,
  parents: ReadonlyMap<TSESTree.Node, TSESTree.Node>,
  scope: Scope,
): FunctionName | undefined {
  if (node.type === "FunctionDeclaration") {
    return node.id === null ? undefined : { kind: "binding", name: node.id.name, scope };
  }
  const parent = parents.get(node);
  switch (parent?.type) {
    case "VariableDeclarator":
      return toBindingName(parent, scope);
    case "Property": {
      const owner = parents.get(parent);
      if (owner?.type !== "ObjectExpression" || parent.key.type !== "Identifier") return undefined;
      return { kind: "member", owner, name: parent.key.name, isStatic: true };
    }
    case "MethodDefinition":
    case "PropertyDefinition": {
      const owner = classAround(parent, parents);
      if (owner === undefined) return undefined;
      if (parent.type === "MethodDefinition" && parent.kind === "constructor") return { kind: "constructor", owner };
      const { key } = parent;
      if (key.type !== "Identifier" && key.type !== "PrivateIdentifier") return undefined;
      return { kind: "member", owner, name: key.name, isStatic: parent.static };
    }
    case "CallExpression": {
      if (parent.callee === node) return undefined;
      const around = parents.get(parent);
      if (passesOn.test(lastName(parent.callee)) && around?.type === "VariableDeclarator")
        return toBindingName(around, scope);
      return { kind: "callback", call: parent, scope };
    }
    default:
      return undefined;
  }
}

function toBindingName({ id }: TSESTree.VariableDeclarator, scope: Scope): FunctionName | undefined {
  return id.type === "Identifier" ? { kind: "binding", name: id.name, scope } : undefined;
}

function classAround(
  member: TSESTree.Node,
  parents: ReadonlyMap<TSESTree.Node, TSESTree.Node>,
): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
  const body = parents.get(member);
  const owner = body === undefined ? undefined : parents.get(body);
  return owner?.type === "ClassDeclaration" || owner?.type === "ClassExpression" ? owner : undefined;
}

function lastName(callee: TSESTree.Node): string {
  if (callee.type === "Identifier") return callee.name;
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return "";
  return callee.property.name;
}

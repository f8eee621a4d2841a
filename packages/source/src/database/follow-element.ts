import type { TSESTree } from "@typescript-eslint/types";

import type { Origin, Scope } from "./origin.js";

const keepsElements = new Set(["filter", "slice", "sort", "reverse", "toSorted", "toReversed", "concat", "values"]);

/** What the elements of an array, a set or the values of an object map may be. */
export function followElement(of: Origin, follow: (origin: Origin) => readonly Origin[]): readonly Origin[] {
  const unknown: readonly Origin[] = [{ kind: "element", of }];
  if (of.kind !== "value") return unknown;
  const { node, scope } = of;
  switch (node.type) {
    case "ArrayExpression":
      return node.elements.flatMap((element) => {
        if (element === null) return [];
        const value: Origin = {
          kind: "value",
          node: element.type === "SpreadElement" ? element.argument : element,
          scope,
        };
        return follow(element.type === "SpreadElement" ? { kind: "element", of: value } : value);
      });
    case "ObjectExpression":
      return valuesOf(node, scope).flatMap(follow);
    case "TSEnumDeclaration":
      return node.body.members.flatMap(({ initializer }) =>
        // One parser gives `null` where the other gives nothing.
        initializer ? follow({ kind: "value", node: initializer, scope }) : [],
      );
    case "NewExpression": {
      const [argument] = node.arguments;
      if (node.callee.type !== "Identifier" || node.callee.name !== "Set" || argument === undefined) return unknown;
      return follow({ kind: "element", of: { kind: "value", node: argument, scope } });
    }
    case "CallExpression":
      return elementOfCall(node, scope, follow) ?? unknown;
    default:
      return unknown;
  }
}

function elementOfCall(
  { callee, arguments: given }: TSESTree.CallExpression,
  scope: Scope,
  follow: (origin: Origin) => readonly Origin[],
): readonly Origin[] | undefined {
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return undefined;
  const { name } = callee.property;
  const [argument] = given;
  if (callee.object.type === "Identifier" && callee.object.name === "Object" && argument !== undefined) {
    const objects = follow({ kind: "value", node: argument, scope });
    return objects.flatMap((origin) => {
      if (origin.kind !== "value" || origin.node.type !== "ObjectExpression") return [];
      if (name === "values") return valuesOf(origin.node, origin.scope).flatMap(follow);
      return name === "keys" ? keysOf(origin.node) : [];
    });
  }
  if (!keepsElements.has(name)) return undefined;
  return follow({ kind: "element", of: { kind: "value", node: callee.object, scope } });
}

function valuesOf(node: TSESTree.ObjectExpression, scope: Scope): readonly Origin[] {
  return node.properties.map((property): Origin =>
    property.type === "SpreadElement"
      ? { kind: "element", of: { kind: "value", node: property.argument, scope } }
      : { kind: "value", node: property.value, scope },
  );
}

function keysOf(node: TSESTree.ObjectExpression): readonly Origin[] {
  return node.properties.flatMap((property): readonly Origin[] => {
    if (property.type === "SpreadElement" || property.computed) return [];
    const { key } = property;
    if (key.type === "Identifier") return [{ kind: "key", text: key.name, node: key }];
    return [{ kind: "key", text: String(key.value), node: key }];
  });
}

import type { TSESTree } from "@typescript-eslint/types";

import { findBinding } from "./find-binding.js";
import type { FunctionNode, Origin, PlacedCall, ValueMap } from "./origin.js";

/** The calls of a function that its own file makes. */
export function findCallers(
  map: ValueMap,
  of: FunctionNode,
  follow: (origin: Origin) => readonly Origin[],
): readonly PlacedCall[] {
  const name = map.functionNames.get(of);
  switch (name?.kind) {
    case "binding": {
      const binding = findBinding(name.scope, name.name);
      return (map.callsByName.get(name.name) ?? []).filter(
        ({ node, scope }) => node.callee.type === "Identifier" && findBinding(scope, name.name) === binding,
      );
    }
    case "member":
      return (map.callsByName.get(name.name) ?? []).filter(({ node, scope }) => {
        const { callee } = node;
        if (callee.type !== "MemberExpression") return false;
        if (callee.object.type === "ThisExpression" || callee.object.type === "Super")
          return isInside(map, callee.object, name.owner);
        return follow({ kind: "value", node: callee.object, scope }).some((origin) =>
          denotes(origin, name.owner, name.isStatic),
        );
      });
    case "constructor": {
      const isOwner = (node: TSESTree.Node, scope: PlacedCall["scope"]): boolean =>
        follow({ kind: "value", node, scope }).some((origin) => origin.kind === "value" && origin.node === name.owner);
      const made = (map.callsByName.get(name.owner.id?.name ?? "") ?? []).filter(
        ({ node, scope }) => node.type === "NewExpression" && isOwner(node.callee, scope),
      );
      const extended = (map.callsByName.get("super") ?? []).filter(({ scope }) => {
        for (let at: PlacedCall["scope"] | undefined = scope; at !== undefined; at = at.parent) {
          if (at.owner.type !== "ClassDeclaration" && at.owner.type !== "ClassExpression") continue;
          return at.owner.superClass !== null && isOwner(at.owner.superClass, at.parent ?? at);
        }
        return false;
      });
      return [...made, ...extended];
    }
    default:
      return [];
  }
}

/** Whether a value is the object, the class, or an instance of the class, that a function belongs to. */
function denotes(origin: Origin, owner: TSESTree.Node, isStatic: boolean): boolean {
  if (origin.kind !== "value") return false;
  if (isStatic) return origin.node === owner;
  const { node, scope } = origin;
  if (node.type !== "NewExpression" || node.callee.type !== "Identifier") return false;
  const made = findBinding(scope, node.callee.name);
  return made?.origins.some((one) => one.kind === "value" && one.node === owner) ?? false;
}

function isInside(map: ValueMap, node: TSESTree.Node, owner: TSESTree.Node): boolean {
  for (let at = map.parents.get(node); at !== undefined; at = map.parents.get(at)) if (at === owner) return true;
  return false;
}

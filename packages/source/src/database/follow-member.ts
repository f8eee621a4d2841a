import type { TSESTree } from "@typescript-eslint/types";

import { findBinding } from "./find-binding.js";
import { findReturns } from "./find-returns.js";
import type { ClassNode, Origin, Scope, ValueMap } from "./origin.js";

/** What one key of a value holds. Where the file does not show it: the key itself, of that value. */
export function followMember(
  map: ValueMap,
  of: Origin,
  key: string,
  follow: (origin: Origin) => readonly Origin[],
): readonly Origin[] {
  const unknown: Origin = { kind: "member", of, key };
  if (of.kind !== "value") return [unknown];
  const { node, scope } = of;
  const found = ((): readonly Origin[] => {
    switch (node.type) {
      case "ObjectExpression":
        return memberOfObject(node, key, scope, follow);
      case "ArrayExpression": {
        const element = /^\d+$/u.test(key) ? node.elements[Number(key)] : undefined;
        return element === undefined || element === null ? [] : follow({ kind: "value", node: element, scope });
      }
      case "TSEnumDeclaration":
        return node.body.members.flatMap(({ id, initializer }) =>
          initializer && keyOf(id) === key ? follow({ kind: "value", node: initializer, scope }) : [],
        );
      case "ClassDeclaration":
      case "ClassExpression":
        return memberOfClass(map, node, key, true, scope).flatMap(follow);
      case "ThisExpression": {
        const around = classAround(scope);
        if (around === undefined) return [];
        // In a static method `this` is the class.
        const own = [...memberOfClass(map, around, key, false, scope), ...memberOfClass(map, around, key, true, scope)];
        return own.flatMap(follow);
      }
      case "NewExpression": {
        if (node.callee.type !== "Identifier") return [];
        const origins = findBinding(scope, node.callee.name)?.origins ?? [];
        return origins.flatMap((made) =>
          made.kind === "value" && (made.node.type === "ClassDeclaration" || made.node.type === "ClassExpression")
            ? memberOfClass(map, made.node, key, false, made.scope).flatMap(follow)
            : [],
        );
      }
      default:
        return [];
    }
  })();
  return found.length > 0 ? found : [unknown];
}

function memberOfObject(
  node: TSESTree.ObjectExpression,
  key: string,
  scope: Scope,
  follow: (origin: Origin) => readonly Origin[],
): readonly Origin[] {
  return node.properties.flatMap((property) => {
    if (property.type === "SpreadElement") {
      const spread: Origin = { kind: "member", of: { kind: "value", node: property.argument, scope }, key };
      return follow(spread).filter(({ kind }) => kind !== "member");
    }
    return !property.computed && keyOf(property.key) === key
      ? follow({ kind: "value", node: property.value, scope })
      : [];
  });
}

function memberOfClass(
  map: ValueMap,
  owner: ClassNode,
  key: string,
  isStatic: boolean,
  scope: Scope,
): readonly Origin[] {
  return owner.body.body.flatMap((member): readonly Origin[] => {
    switch (member.type) {
      case "PropertyDefinition":
      case "AccessorProperty":
        if (member.computed || member.static !== isStatic || keyOf(member.key) !== key) return [];
        return [
          ...(member.value === null ? [] : [{ kind: "value", node: member.value, scope } as const]),
          ...toDeclared(member.typeAnnotation?.typeAnnotation),
        ];
      case "MethodDefinition":
        if (member.kind === "constructor" && !isStatic) return givenInConstructor(member.value, key, scope);
        if (member.computed || member.static !== isStatic || keyOf(member.key) !== key) return [];
        return member.kind === "get" ? findReturns(map, member.value) : [{ kind: "value", node: member.value, scope }];
      default:
        return [];
    }
  });
}

function toDeclared(type: TSESTree.TypeNode | undefined): readonly Origin[] {
  return type === undefined ? [] : [{ kind: "declared", type }];
}

/** `constructor(private table: string)` and `this.table = table`. */
function givenInConstructor(
  node: TSESTree.FunctionExpression | TSESTree.TSEmptyBodyFunctionExpression,
  key: string,
  outer: Scope,
): readonly Origin[] {
  const fromParameters = node.params.flatMap((parameter, index): readonly Origin[] => {
    if (parameter.type !== "TSParameterProperty") return [];
    const target = parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter;
    if (target.name !== key) return [];
    const given: Origin = { kind: "parameter", of: node, index, type: target.typeAnnotation?.typeAnnotation };
    const fallback = parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.right : undefined;
    return fallback === undefined ? [given] : [given, { kind: "value", node: fallback, scope: outer }];
  });
  const assigned = (node.body?.body ?? []).flatMap((statement): readonly Origin[] => {
    if (statement.type !== "ExpressionStatement" || statement.expression.type !== "AssignmentExpression") return [];
    const { left, right } = statement.expression;
    if (left.type !== "MemberExpression" || left.object.type !== "ThisExpression" || keyOf(left.property) !== key)
      return [];
    const index = node.params.findIndex((parameter) => {
      const target = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
      return target.type === "Identifier" && right.type === "Identifier" && target.name === right.name;
    });
    return index < 0
      ? [{ kind: "value", node: right, scope: outer }]
      : [{ kind: "parameter", of: node, index, type: typeOf(node.params[index]) }];
  });
  return [...fromParameters, ...assigned];
}

function typeOf(parameter: TSESTree.Parameter | undefined): TSESTree.TypeNode | undefined {
  const target = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
  return target?.type === "Identifier" ? target.typeAnnotation?.typeAnnotation : undefined;
}

function classAround(scope: Scope): ClassNode | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    if (at.owner.type === "ClassDeclaration" || at.owner.type === "ClassExpression") return at.owner;
  }
  return undefined;
}

function keyOf(node: TSESTree.Node): string | undefined {
  if (node.type === "Identifier" || node.type === "PrivateIdentifier") return node.name;
  return node.type === "Literal" ? String(node.value) : undefined;
}

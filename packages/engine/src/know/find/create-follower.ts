import type { Variable } from "@typescript-eslint/scope-manager";
import type { TSESTree } from "@typescript-eslint/types";

import { findClassMember, type ClassMember } from "./find-class-member.js";
import { findNamedVariable } from "./find-named-variable.js";
import type { ReferenceTarget, Surroundings } from "./reference-target.js";

/** Follows what stands in one place of a module to an import, or to the top of the module. */
export interface Follower {
  readonly follow: (node: TSESTree.Node) => ReferenceTarget | undefined;
  readonly followField: (member: ClassMember) => ReferenceTarget | undefined;
  readonly followQualified: (node: TSESTree.TSQualifiedName) => ReferenceTarget | undefined;
}

/** From an instance to its class lead few steps; a circle of variables leads nowhere. */
const mostSteps = 12;

/** Types that are the type they are given, or a part of it. */
const wrappers = new Set(
  ["Pick", "Omit", "Partial", "Required", "Readonly", "NonNullable", "InstanceType", "Awaited", "Promise"], // of TypeScript's own
);

/** What a class is asked for to get its one instance. */
const accessor = /^(?:get)?_?(?:instance|shared|singleton|default)$/iu;

/** A function that says by its name that it gives one. */
const giver = /^(?:get|use|create|make|provide|build)_?[A-Z]/u;

export function createFollower(surroundings: Surroundings): Follower {
  const { chain, scopes } = surroundings;
  let steps = 0;

  function follow(node: TSESTree.Node | null | undefined): ReferenceTarget | undefined {
    steps += 1;
    if (node === null || node === undefined || steps > mostSteps) return undefined;
    switch (node.type) {
      case "Identifier":
        return followVariable(findNamedVariable(node, scopes));
      case "NewExpression":
        return follow(node.callee);
      case "CallExpression":
        return followCall(node);
      case "MemberExpression":
        return followMember(node);
      case "AwaitExpression":
        return follow(node.argument);
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "ChainExpression":
        return follow(node.expression);
      case "TSTypeAnnotation":
        return follow(node.typeAnnotation);
      case "TSTypeReference": {
        const isWrapped = node.typeName.type === "Identifier" && wrappers.has(node.typeName.name);
        return follow(isWrapped ? node.typeArguments?.params[0] : node.typeName);
      }
      case "TSQualifiedName":
        return followQualified(node);
      case "TSTypeQuery":
        return node.exprName.type === "TSImportType" ? undefined : follow(node.exprName);
      default:
        return undefined;
    }
  }

  function followQualified({ left, right }: TSESTree.TSQualifiedName): ReferenceTarget | undefined {
    const module = follow(left);
    return isModule(module) ? { ...module, name: right.name } : undefined;
  }

  /** `getOrders()`; `Orders.getInstance()`, but not `orders.getOrder()`: that is no service. */
  function followCall({ callee }: TSESTree.CallExpression): ReferenceTarget | undefined {
    if (callee.type === "Identifier") return giver.test(callee.name) ? follow(callee) : undefined;
    if (callee.type !== "MemberExpression" || callee.computed || callee.property.type !== "Identifier")
      return undefined;
    const { name } = callee.property;
    if (accessor.test(name)) return follow(callee.object);
    if (!giver.test(name)) return undefined;
    const module = follow(callee.object);
    return isModule(module) ? { ...module, name } : undefined;
  }

  function followMember({ object, property, computed }: TSESTree.MemberExpression): ReferenceTarget | undefined {
    if (computed || property.type === "PrivateIdentifier" ? object.type !== "ThisExpression" : false) return undefined;
    if (property.type !== "Identifier" && property.type !== "PrivateIdentifier") return undefined;
    const { name } = property;
    if (object.type === "ThisExpression") return followField(findClassMember(chain, name));
    const target = follow(object);
    if (isModule(target)) return { ...target, name };
    return accessor.test(name) ? target : undefined;
  }

  function followField(member: ClassMember | undefined): ReferenceTarget | undefined {
    if (member === undefined) return undefined;
    if (member.type === "PropertyDefinition") return follow(member.typeAnnotation) ?? follow(member.value);
    const { parameter } = member;
    return follow((parameter.type === "AssignmentPattern" ? parameter.left : parameter).typeAnnotation);
  }

  function followVariable(variable: Variable | undefined): ReferenceTarget | undefined {
    const [definition] = variable?.defs ?? [];
    if (variable === undefined || definition === undefined) return undefined;
    if (definition.type === "ImportBinding") return toImport(definition.node, definition.parent);
    if (definition.type === "Parameter")
      return definition.name.type === "Identifier" ? follow(definition.name.typeAnnotation) : undefined;
    const isTop = isAtTop(variable);
    if (definition.type === "Variable" && definition.node.id.type === "Identifier") {
      const { id, init } = definition.node;
      const made = follow(id.typeAnnotation) ?? follow(init);
      // What a module keeps of its own class is of its own service.
      if (made?.kind === "import" || (made !== undefined && !isTop)) return made;
    }
    return isTop ? { kind: "own", name: variable.name } : undefined;
  }

  return { follow, followField, followQualified };
}

function isModule(target: ReferenceTarget | undefined): target is ReferenceTarget & { readonly kind: "import" } {
  return target?.kind === "import" && target.name === "*";
}

/** A class's name stands in its own scope once more. */
function isAtTop({ scope, name }: Variable): boolean {
  if (scope.type === "module" || scope.type === "global") return true;
  return scope.type === "class" && scope.block.id?.name === name && scope.upper.type === "module";
}

function toImport(node: TSESTree.Node, parent: TSESTree.Node | null | undefined): ReferenceTarget | undefined {
  if (parent?.type !== "ImportDeclaration") return undefined;
  const specifier = parent.source.value;
  if (node.type === "ImportNamespaceSpecifier") return { kind: "import", specifier, name: "*" };
  if (node.type === "ImportDefaultSpecifier") return { kind: "import", specifier, name: "default" };
  if (node.type !== "ImportSpecifier") return undefined;
  const { imported } = node;
  return { kind: "import", specifier, name: imported.type === "Identifier" ? imported.name : imported.value };
}

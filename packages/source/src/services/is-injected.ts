import type { TSESTree } from "@typescript-eslint/types";

import type { ClassNode } from "./service-subject.js";
import { decoratorName } from "./is-service-class.js";
import type { ModuleShape } from "./to-module-shape.js";
import { walkNodes } from "./walk-nodes.js";

const containerDecorators =
  /inject|service|singleton|scoped|transient|controller|resolver|gateway|provide|module|component/iu;

/** What a class would rather be given than make. Collections, errors and other plain values are none. */
const collaboratorNames =
  /(?:Service|Client|Repository|Manager|Provider|Gateway|Api|API|Store|Pool|Adapter|Database|Connection|SDK|Sdk)$/u;

/** Whether a class takes its collaborators through its constructor and makes none of them. */
export function isInjected(node: ClassNode, shape: ModuleShape): boolean {
  const constructor = findOwnOrInheritedConstructor(node, shape);
  return constructor !== undefined && constructor.value.params.length > 0 && !makesCollaborator(node, shape);
}

/**
 * Whether something else makes the instances: a container (`@Injectable()`), or the framework whose class it extends,
 * or a base of another module whose constructor cannot be seen from here.
 */
export function isManaged(node: ClassNode, shape: ModuleShape): boolean {
  if (node.decorators.some((decorator) => containerDecorators.test(decoratorName(decorator)))) return true;
  if (node.superClass === null) return false;
  let base: TSESTree.Node = node.superClass;
  // A base may be made by calls: `class Rooms extends Effect.Service<Rooms>()("Rooms", { … })`.
  while (base.type === "CallExpression" || base.type === "TSInstantiationExpression")
    base = base.type === "CallExpression" ? base.callee : base.expression;
  const root = rootOf(base);
  const binding = root === undefined ? undefined : shape.bindings.get(root);
  if (binding?.kind !== "import") return false;
  if (plainBases.test(binding.source)) return false;
  return !isOwnCode(binding.source) || !hasOwnConstructor(node);
}

/** Bases that everybody may extend: they say nothing of who makes the instance. */
const plainBases = /^(?:node:.*|events|eventemitter3|stream)$/u;

function isOwnCode(source: string): boolean {
  return /^(?:\.|~|#|@\/|src\/)/u.test(source);
}

/** A constructor that only calls `super()` says no more than none. */
function hasOwnConstructor(node: ClassNode): boolean {
  return node.body.body.some((member) => {
    if (member.type !== "MethodDefinition" || member.kind !== "constructor") return false;
    const { params, body } = member.value;
    return params.length > 0 || (body?.body ?? []).some((statement) => !isBareSuper(statement));
  });
}

function isBareSuper(statement: TSESTree.Statement): boolean {
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "CallExpression") return false;
  return statement.expression.callee.type === "Super" && statement.expression.arguments.length === 0;
}

function findOwnOrInheritedConstructor(
  node: ClassNode,
  shape: ModuleShape,
  depth = 0,
): TSESTree.MethodDefinition | undefined {
  for (const member of node.body.body) {
    if (
      member.type === "MethodDefinition" &&
      member.kind === "constructor" &&
      member.value.type === "FunctionExpression"
    )
      return member;
  }
  if (depth > 4 || node.superClass?.type !== "Identifier") return undefined;
  const base = shape.bindings.get(node.superClass.name);
  return base?.kind === "value" && base.node.type === "ClassDeclaration"
    ? findOwnOrInheritedConstructor(base.node, shape, depth + 1)
    : undefined;
}

function makesCollaborator(node: ClassNode, shape: ModuleShape): boolean {
  return node.body.body.some((member) => {
    if (member.type === "PropertyDefinition") {
      return (
        !member.static && member.value !== null && !isFunction(member.value) && makes(member.value, shape, new Set())
      );
    }
    const isConstructor = member.type === "MethodDefinition" && member.kind === "constructor";
    if (!isConstructor || member.value.type !== "FunctionExpression") return false;
    // A default of a parameter can be replaced by who calls.
    return makes(member.value.body, shape, new Set(member.value.params.flatMap(namesOfParameter)));
  });
}

/**
 * Whether code makes a collaborator out of nothing. One that is made of what the constructor was given is put together,
 * not wired in: whoever gives something else gets something else.
 */
function makes(root: TSESTree.Node, shape: ModuleShape, given: ReadonlySet<string>): boolean {
  let found = false;
  walkNodes(root, (node) => {
    if (found || isFunction(node) || node.type === "LogicalExpression" || node.type === "ConditionalExpression")
      return false;
    if (node.type === "NewExpression" || node.type === "CallExpression") {
      const name = rootOf(node.callee) ?? "";
      const isMaking = node.type === "NewExpression" || /^(?:create|make|build)[A-Z]/u.test(name);
      const isGiven = node.arguments.some((argument) => mentionsGiven(argument, given));
      if (isMaking && collaboratorNames.test(name) && shape.bindings.has(name) && !isGiven) found = true;
    }
    return found ? false : undefined;
  });
  return found;
}

function mentionsGiven(root: TSESTree.Node, given: ReadonlySet<string>): boolean {
  let found = false;
  walkNodes(root, (node) => {
    if (node.type === "ThisExpression" || (node.type === "Identifier" && given.has(node.name))) found = true;
    return found ? false : undefined;
  });
  return found;
}

function namesOfParameter(parameter: TSESTree.Node): readonly string[] {
  const names: string[] = [];
  walkNodes(parameter, (node) => {
    if (node.type === "Identifier") names.push(node.name);
    return undefined;
  });
  return names;
}

function isFunction(node: TSESTree.Node): boolean {
  return node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression";
}

/** The first name of a dotted one. */
function rootOf(node: TSESTree.Node): string | undefined {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? rootOf(node.object) : undefined;
}

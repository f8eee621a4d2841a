import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { EnvironmentName } from "./environments.js";
import { findCalls, type MemberCalls } from "./find-calls.js";
import { hasGuard } from "./has-guard.js";
import { isInGuardedPlace } from "./is-in-guarded-place.js";
import { isRunAtOnce } from "./is-run-at-once.js";

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** What runs without anybody asking for it: the module when it is loaded, a class when it is made. */
export type Unit = TSESTree.Program | ClassNode;

/** What the search needs of the file beside the node. */
export interface Surroundings {
  readonly sourceCode: TSESLint.SourceCode;
  readonly memberCalls: MemberCalls;
}

/**
 * The unit that runs a node with nothing on the way that makes the name safe. `undefined`: it is guarded, or runs later.
 * Facts of the environment never change, so a guard outside a function holds inside it too.
 */
export function findUnit(
  surroundings: Surroundings,
  node: TSESTree.Node,
  need: EnvironmentName,
  seen: ReadonlySet<TSESTree.Node> = new Set(),
): Unit | undefined {
  let child = node;
  while (child.type !== "Program") {
    if (hasGuard(surroundings.sourceCode, child, need)) return undefined;
    const { parent }: { readonly parent: TSESTree.Node } = child;
    if (isFunction(parent) && !isRunAtOnce(parent)) {
      return isInGuardedPlace(surroundings.sourceCode, parent, need)
        ? undefined
        : findUnitOfFunction(surroundings, parent, need, seen);
    }
    if (isField(parent) && parent.value === child && !parent.static)
      return toUnitOfClass(surroundings, parent.parent.parent, need);
    child = parent;
  }
  return child;
}

function findUnitOfFunction(
  surroundings: Surroundings,
  definition: FunctionNode,
  need: EnvironmentName,
  seen: ReadonlySet<TSESTree.Node>,
): Unit | undefined {
  if (seen.has(definition)) return undefined;
  const { parent } = definition;
  if (parent.type === "MethodDefinition" && parent.kind === "constructor") {
    return toUnitOfClass(surroundings, parent.parent.parent, need);
  }
  for (const call of findCalls(surroundings.sourceCode, surroundings.memberCalls, definition)) {
    const unit = findUnit(surroundings, call, need, new Set([...seen, definition]));
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** A class that the module keeps to itself, and makes behind a guard only, may read what it likes. */
function toUnitOfClass(
  { sourceCode }: Surroundings,
  definition: ClassNode,
  need: EnvironmentName,
): ClassNode | undefined {
  if (isInGuardedPlace(sourceCode, definition, need)) return undefined;
  if (definition.type === "ClassExpression" || definition.parent.type !== "Program") return definition;
  const references = (sourceCode.getDeclaredVariables(definition)[0]?.references ?? []).filter(
    (each) => !each.isTypeReference || each.isValueReference,
  );
  const isMadeGuarded =
    references.length > 0 &&
    references.every(
      ({ identifier }) =>
        identifier.parent.type === "NewExpression" &&
        identifier.parent.callee === identifier &&
        isInGuardedPlace(sourceCode, identifier.parent, need),
    );
  return isMadeGuarded ? undefined : definition;
}

function isFunction(node: TSESTree.Node): node is FunctionNode {
  return (
    node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression"
  );
}

function isField(node: TSESTree.Node): node is TSESTree.PropertyDefinition | TSESTree.AccessorProperty {
  return node.type === "PropertyDefinition" || node.type === "AccessorProperty";
}

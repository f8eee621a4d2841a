import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { EnvironmentName } from "./environments.js";
import { findCalls, type MemberCall } from "./find-calls.js";
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
  readonly memberCalls: readonly MemberCall[];
}

/** A function whose callers are asked, one after the other. */
interface Asked {
  readonly definition: FunctionNode;
  readonly calls: Iterator<TSESTree.Node>;
  /** Whether a call led back to a function that is being asked: then the answer is not its own. */
  isOpen: boolean;
}

/** Answers that hold whoever asks, for one file: a helper may be read from as often as it is called. */
const answersOf = new WeakMap<Surroundings, Map<EnvironmentName, Map<FunctionNode, Unit | undefined>>>();

/**
 * The unit that runs a node with nothing on the way that makes the name safe. `undefined`: it is guarded, or runs later.
 * Facts of the environment never change, so a guard outside a function holds inside it too.
 */
export function findUnit(surroundings: Surroundings, node: TSESTree.Node, need: EnvironmentName): Unit | undefined {
  const answersOfNeeds = answersOf.get(surroundings) ?? new Map<EnvironmentName, Map<FunctionNode, Unit | undefined>>();
  answersOf.set(surroundings, answersOfNeeds);
  const answers = answersOfNeeds.get(need) ?? new Map<FunctionNode, Unit | undefined>();
  answersOfNeeds.set(need, answers);

  // Depth first, with a stack of its own: helpers call helpers deeper than calls may nest.
  const stack: Asked[] = [];
  const visited = new Set<FunctionNode>();
  let place = node;
  for (;;) {
    const runner = findRunner(surroundings, place, need);
    if (runner !== undefined && !isFunction(runner)) {
      for (const { definition, isOpen } of stack) if (!isOpen) answers.set(definition, runner);
      return runner;
    }
    if (runner !== undefined) {
      const known = answers.get(runner);
      if (known !== undefined) {
        for (const { definition, isOpen } of stack) if (!isOpen) answers.set(definition, known);
        return known;
      }
      if (visited.has(runner)) for (const each of stack) each.isOpen = true;
      else if (!answers.has(runner)) {
        visited.add(runner);
        const calls = findCalls(surroundings.sourceCode, surroundings.memberCalls, runner);
        stack.push({ definition: runner, calls: calls[Symbol.iterator](), isOpen: false });
      }
    }
    const next = findNextCall(stack);
    if (next === undefined) {
      // Nobody was found anywhere, so none of those on the way has a unit.
      for (const definition of visited) answers.set(definition, undefined);
      return undefined;
    }
    place = next;
  }
}

/** The next call of the function asked last; of the one before it, where there is none left. */
function findNextCall(stack: Asked[]): TSESTree.Node | undefined {
  for (let asked = stack.at(-1); asked !== undefined; asked = stack.at(-1)) {
    const next = asked.calls.next();
    if (next.done !== true) return next.value;
    stack.pop();
  }
  return undefined;
}

/** What runs a node: a unit, or a function that somebody has to call. `undefined`: a guard stands between. */
function findRunner(
  surroundings: Surroundings,
  node: TSESTree.Node,
  need: EnvironmentName,
): Unit | FunctionNode | undefined {
  let child = node;
  while (child.type !== "Program") {
    if (hasGuard(surroundings.sourceCode, child, need)) return undefined;
    const { parent }: { readonly parent: TSESTree.Node } = child;
    if (isFunction(parent) && !isRunAtOnce(parent)) {
      if (isInGuardedPlace(surroundings.sourceCode, parent, need)) return undefined;
      const holder = parent.parent;
      return holder.type === "MethodDefinition" && holder.kind === "constructor"
        ? toUnitOfClass(surroundings, holder.parent.parent, need)
        : parent;
    }
    if (isField(parent) && parent.value === child && !parent.static)
      return toUnitOfClass(surroundings, parent.parent.parent, need);
    child = parent;
  }
  return child;
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

import type { TSESTree } from "@typescript-eslint/types";

import type { ClassNode } from "./service-subject.js";
import { offsetsOf, walkNodes } from "./walk-nodes.js";

/** A `new X()`, with the nodes around it, innermost last. */
export interface Creation {
  readonly node: TSESTree.NewExpression;
  readonly ancestors: readonly TSESTree.Node[];
}

/** By the name that is called, by the class that is called where it stands, and of `new this()` by each class around it. */
type Creations = ReadonlyMap<string | TSESTree.Node, readonly Creation[]>;

/** Each class of a module asks: one walk answers all. */
const creationsOf = new WeakMap<TSESTree.Program, Creations>();

/** Every `new X()` of the module, and `new this()` within X, in order of appearance. */
export function listCreations(
  program: TSESTree.Program,
  classNode: ClassNode,
  className: string | null,
): readonly Creation[] {
  const known = creationsOf.get(program) ?? readCreations(program);
  creationsOf.set(program, known);
  const byName = className === null ? [] : (known.get(className) ?? []);
  const byClass = known.get(classNode) ?? [];
  if (byClass.length === 0) return byName;
  return [...byName, ...byClass].sort((a, b) => offsetsOf(a.node)[0] - offsetsOf(b.node)[0]);
}

function readCreations(program: TSESTree.Program): Creations {
  const creations = new Map<string | TSESTree.Node, Creation[]>();
  walkNodes(program, (node, ancestors) => {
    if (node.type !== "NewExpression") return undefined;
    const creation = { node, ancestors: [...ancestors] };
    for (const key of keysOf(creation)) {
      const others = creations.get(key);
      if (others === undefined) creations.set(key, [creation]);
      else others.push(creation);
    }
    return undefined;
  });
  return creations;
}

function keysOf({ node: { callee }, ancestors }: Creation): readonly (string | TSESTree.Node)[] {
  if (callee.type === "Identifier") return [callee.name];
  if (callee.type === "ThisExpression") return ancestors.filter(isClass);
  return isClass(callee) ? [callee] : [];
}

function isClass({ type }: TSESTree.Node): boolean {
  return type === "ClassDeclaration" || type === "ClassExpression";
}

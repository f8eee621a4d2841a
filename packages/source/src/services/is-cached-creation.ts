import type { TSESTree } from "@typescript-eslint/types";

import { holdsInstance, toPlaceText, type CachePlace } from "./cache-place.js";
import { toBareExpression } from "./to-bare-expression.js";
import { walkNodes } from "./walk-nodes.js";

/** Whether a `new X()` in a function is kept, and made only where none is kept yet. */
export type CreationVerdict = "cached" | "not-kept" | "not-guarded";

type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/**
 * Follows one `new X()` to where it is kept, and looks for the test that keeps it from happening twice. Where it
 * cannot tell, it says `cached`.
 *
 * @param ancestors - Around the creation, innermost last.
 */
export function isCachedCreation(
  creation: TSESTree.NewExpression,
  ancestors: readonly TSESTree.Node[],
  className: string | null,
): CreationVerdict {
  const at = ancestors.findLastIndex(isFunction);
  const owner = ancestors[at];
  if (owner === undefined || !isFunction(owner)) return "cached";
  // A function handed to another call, as in `once(() => new X())`, is that call's to run.
  const around = ancestors[at - 1];
  if (around?.type === "CallExpression" && around.callee !== owner) return "cached";

  const inside = ancestors.slice(at + 1);
  const place = findPlace(creation, inside, owner, className);
  if (place === "unknown") return "cached";
  if (place === undefined) return "not-kept";
  return isGuarded(creation, inside, place) ? "cached" : "not-guarded";
}

function isFunction(node: TSESTree.Node): node is FunctionNode {
  return (
    node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression"
  );
}

/** Where the new instance is kept; `undefined`: nowhere. */
function findPlace(
  creation: TSESTree.Node,
  inside: readonly TSESTree.Node[],
  owner: FunctionNode,
  className: string | null,
): CachePlace | "unknown" | undefined {
  const locals = localNames(owner);
  let child = creation;
  for (const node of inside.toReversed()) {
    switch (node.type) {
      case "AssignmentExpression":
        return placeOfTarget(node.left, owner, locals, className);
      case "VariableDeclarator":
        return node.id.type === "Identifier" ? placeOfLocal(node.id.name, owner, locals, className) : "unknown";
      case "CallExpression":
        return placeOfCall(node, child, className);
      case "ReturnStatement":
      case "ArrowFunctionExpression":
      case "BlockStatement":
        return undefined;
      case "ExpressionStatement":
        // The constructor may keep `this` itself.
        return "unknown";
      default:
        child = node;
    }
  }
  return undefined;
}

function placeOfTarget(
  target: TSESTree.Node,
  owner: FunctionNode,
  locals: ReadonlySet<string>,
  className: string | null,
  from: ReadonlySet<string> = new Set(),
): CachePlace | "unknown" | undefined {
  if (target.type === "Identifier" && locals.has(target.name))
    return placeOfLocal(target.name, owner, locals, className, from);
  const text = toPlaceText(target, className);
  return text === undefined ? "unknown" : { text, aliases: aliasesOf(text, owner, className) };
}

/**
 * A local variable keeps nothing, but its value may go on to a place that does.
 *
 * @param from - The variables that it comes from: two that are given to each other lead nowhere.
 */
function placeOfLocal(
  name: string,
  owner: FunctionNode,
  locals: ReadonlySet<string>,
  className: string | null,
  from: ReadonlySet<string> = new Set(),
): CachePlace | "unknown" | undefined {
  if (from.has(name)) return undefined;
  const places: (CachePlace | "unknown" | undefined)[] = [];
  walkNodes(owner.body, (node) => {
    if (node.type === "AssignmentExpression" && isNamed(node.right, name) && !isNamed(node.left, name)) {
      places.push(placeOfTarget(node.left, owner, locals, className, new Set([...from, name])));
    }
    if (node.type === "CallExpression" && node.arguments.some((argument) => mentionsName(argument, name))) {
      const kept = placeOfCall(node, node, className);
      const isPlace = kept !== "unknown" && kept !== undefined;
      places.push(isPlace ? { ...kept, aliases: aliasesOf(kept.text, owner, className) } : kept);
    }
    return undefined;
  });
  const place =
    places.find((found) => found !== "unknown" && found !== undefined) ?? places.find((found) => found !== undefined);
  return place === undefined || place === "unknown"
    ? place
    : { text: place.text, aliases: new Set([...place.aliases, name]) };
}

function mentionsName(root: TSESTree.Node, name: string): boolean {
  let found = false;
  walkNodes(root, (node) => {
    if (node.type === "Identifier" && node.name === name) found = true;
    return found ? false : undefined;
  });
  return found;
}

/** `instances.set(key, new X())` keeps it; what any other call does with it cannot be seen. */
function placeOfCall(
  call: TSESTree.CallExpression,
  child: TSESTree.Node,
  className: string | null,
): CachePlace | "unknown" | undefined {
  if (child === call.callee) return undefined;
  const { callee } = call;
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier" || callee.property.name !== "set")
    return "unknown";
  const text = toPlaceText(callee.object, className);
  return text === undefined ? "unknown" : { text, aliases: new Set() };
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  const value = toBareExpression(node);
  return value.type === "Identifier" && value.name === name;
}

/** A function may make many instances, and each is asked for. */
const localsOf = new WeakMap<FunctionNode, ReadonlySet<string>>();

function localNames(owner: FunctionNode): ReadonlySet<string> {
  const known = localsOf.get(owner);
  if (known !== undefined) return known;
  const names = new Set<string>();
  localsOf.set(owner, names);
  for (const parameter of owner.params) if (parameter.type === "Identifier") names.add(parameter.name);
  walkNodes(owner.body, (node) => {
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier") names.add(node.id.name);
    return undefined;
  });
  return names;
}

/** Local variables that were read from the place: `const known = instances.get(key)`. */
function aliasesOf(text: string, owner: FunctionNode, className: string | null): ReadonlySet<string> {
  const aliases = new Set<string>();
  walkNodes(owner.body, (node) => {
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init !== null) {
      if (holdsInstance(node.init, { text, aliases: new Set() }, className)) aliases.add(node.id.name);
    }
    return undefined;
  });
  return aliases;
}

/** Whether every way to the creation passes a test that finds the place empty. */
function isGuarded(creation: TSESTree.Node, inside: readonly TSESTree.Node[], place: CachePlace): boolean {
  let child = creation;
  for (const node of inside.toReversed()) {
    if (guards(node, child, place)) return true;
    child = node;
  }
  return false;
}

function guards(node: TSESTree.Node, child: TSESTree.Node, place: CachePlace): boolean {
  switch (node.type) {
    case "AssignmentExpression":
      return node.operator === "??=" || node.operator === "||=";
    case "LogicalExpression":
      return node.right === child && node.operator !== "&&" && mentions(node.left, place);
    case "ConditionalExpression":
    case "IfStatement":
      return (
        (node.consequent === child && saysEmpty(node.test, place)) ||
        (node.alternate === child && saysFull(node.test, place))
      );
    case "BlockStatement": {
      const before = node.body.slice(
        0,
        node.body.findIndex((statement) => statement === child),
      );
      return before.some((statement) => leavesWhenFull(statement, place));
    }
    default:
      return false;
  }
}

/** `if (instance) return instance;` */
function leavesWhenFull(statement: TSESTree.Node, place: CachePlace): boolean {
  return statement.type === "IfStatement" && saysFull(statement.test, place) && leaves(statement.consequent);
}

function leaves(statement: TSESTree.Node): boolean {
  if (statement.type === "BlockStatement") {
    const last = statement.body.at(-1);
    return last !== undefined && leaves(last);
  }
  return statement.type === "ReturnStatement" || statement.type === "ThrowStatement";
}

/** Whether the test holds only where the place is empty. A test that looks at what is kept (has it expired?) counts. */
function saysEmpty(test: TSESTree.Node, place: CachePlace): boolean {
  const node = toBareExpression(test);
  if (node.type === "UnaryExpression" && node.operator === "!") return saysFull(node.argument, place);
  if (node.type === "LogicalExpression") {
    const left = saysEmpty(node.left, place) || (node.operator === "||" && mentions(node.left, place));
    const right = saysEmpty(node.right, place) || (node.operator === "||" && mentions(node.right, place));
    return node.operator === "&&" ? left || right : left && right;
  }
  if (node.type === "BinaryExpression") return /^={2,3}$/u.test(node.operator) && mentions(node, place);
  return false;
}

/** Whether the test holds wherever the place is full. */
function saysFull(test: TSESTree.Node, place: CachePlace): boolean {
  const node = toBareExpression(test);
  if (node.type === "UnaryExpression" && node.operator === "!") return saysEmpty(node.argument, place);
  if (node.type === "LogicalExpression") {
    const left = mentions(node.left, place);
    const right = mentions(node.right, place);
    return node.operator === "&&" ? left && right : left || right;
  }
  if (node.type === "BinaryExpression") return !/^={2,3}$/u.test(node.operator) && mentions(node, place);
  return mentions(node, place);
}

function mentions(root: TSESTree.Node, place: CachePlace): boolean {
  return holdsInstance(root, place, null);
}

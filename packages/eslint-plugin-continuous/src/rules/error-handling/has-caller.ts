import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findEnclosingFunction } from "./find-enclosing-function.js";
import { findFunctionName } from "./find-function-name.js";
import type { FunctionNode } from "./is-function.js";
import { listOwnUses } from "./list-own-uses.js";

const handlerName = /^(?:on|handle)[A-Z]/u;

/** A function has one answer for all its catches. */
const answers = new WeakMap<FunctionNode, boolean>();

/**
 * Whether somebody waits for a function's outcome. Nobody does for a listener, a timer or an effect: it is the last that
 * can hear of a failure, and a log entry is all it can do.
 */
export function hasCaller(node: FunctionNode, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const answer = answers.get(node) ?? findCaller(node, sourceCode);
  answers.set(node, answer);
  return answer;
}

function findCaller(node: FunctionNode, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const { type } = node.parent;
  if (type === "CallExpression" || type === "NewExpression" || type === "JSXExpressionContainer") return false;
  const uses = listLocalUses(node, sourceCode);
  if (uses.some(({ parent }) => parent?.type === "CallExpression" && parent.parent.type === "AwaitExpression"))
    return true;
  if (handlerName.test(findFunctionName(node) ?? "")) return false;
  return !node.async || uses.length === 0 || !(isInFunction(node) || isPrivate(node)) || !uses.every(isStarted);
}

/** Where this file uses a function that it declares by name, or a class its own method. */
function listLocalUses(node: FunctionNode, sourceCode: Readonly<TSESLint.SourceCode>): readonly TSESTree.Node[] {
  if (isPrivate(node)) return listOwnUses(node.parent, sourceCode);
  const holder = node.type === "FunctionDeclaration" ? node : node.parent;
  if (holder.type !== "FunctionDeclaration" && holder.type !== "VariableDeclarator") return [];
  const [variable] = sourceCode.getDeclaredVariables(holder);
  const reads = variable?.references.filter((reference) => reference.isRead()) ?? [];
  return reads.map(({ identifier }) => identifier);
}

/** A method that nobody but its class can call. */
function isPrivate(node: FunctionNode): node is FunctionNode & { readonly parent: TSESTree.MethodDefinition } {
  const { parent } = node;
  return (
    parent.type === "MethodDefinition" &&
    (parent.accessibility === "private" || parent.key.type === "PrivateIdentifier")
  );
}

function isInFunction(node: FunctionNode): boolean {
  return findEnclosingFunction(node) !== undefined;
}

/** `const load = async () => { … }; load();`: started, and nobody takes the promise. */
function isStarted({ parent }: TSESTree.Node): boolean {
  if (parent?.type !== "CallExpression") return false;
  const holder = parent.parent;
  return holder.type === "ExpressionStatement" || (holder.type === "UnaryExpression" && holder.operator === "void");
}

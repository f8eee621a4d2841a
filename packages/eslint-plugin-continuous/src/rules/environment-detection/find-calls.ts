import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findOwner, nameOfMember } from "./find-member.js";

/** A call of a member, `this.init()`, with the member's name. */
export interface MemberCall {
  readonly name: string;
  readonly node: TSESTree.CallExpression;
}

type CallsByName = ReadonlyMap<string, readonly TSESTree.CallExpression[]>;

/** The calls of a file by the class or object whose member is called: every function of the file asks. */
const callsOfOwners = new WeakMap<readonly MemberCall[], ReadonlyMap<TSESTree.Node, CallsByName>>();

type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** The calls of a function that can be seen in its own file. */
export function findCalls(
  sourceCode: TSESLint.SourceCode,
  memberCalls: readonly MemberCall[],
  definition: FunctionNode,
): readonly TSESTree.Node[] {
  const { parent } = definition;
  if (definition.type === "FunctionDeclaration") return callsOfVariable(sourceCode, definition);
  if (parent.type === "VariableDeclarator") return callsOfVariable(sourceCode, parent);
  const isMember =
    parent.type === "MethodDefinition" ||
    parent.type === "PropertyDefinition" ||
    (parent.type === "Property" && parent.value === definition);
  const name = isMember ? nameOfMember(parent) : undefined;
  if (name === undefined) return [];
  const owner = parent.type === "Property" ? parent.parent : parent.parent?.parent;
  const byOwner = callsOfOwners.get(memberCalls) ?? groupByOwner(sourceCode, memberCalls);
  callsOfOwners.set(memberCalls, byOwner);
  return (owner === undefined ? undefined : byOwner.get(owner)?.get(name)) ?? [];
}

function groupByOwner(
  sourceCode: TSESLint.SourceCode,
  memberCalls: readonly MemberCall[],
): ReadonlyMap<TSESTree.Node, CallsByName> {
  const groups = new Map<TSESTree.Node, Map<string, TSESTree.CallExpression[]>>();
  for (const { name, node } of memberCalls) {
    const owner = node.callee.type === "MemberExpression" ? findOwner(sourceCode, node.callee.object) : undefined;
    if (owner === undefined) continue;
    const byName = groups.get(owner) ?? new Map<string, TSESTree.CallExpression[]>();
    groups.set(owner, byName);
    const calls = byName.get(name);
    if (calls === undefined) byName.set(name, [node]);
    else calls.push(node);
  }
  return groups;
}

function callsOfVariable(sourceCode: TSESLint.SourceCode, declaration: TSESTree.Node): readonly TSESTree.Node[] {
  const references = sourceCode.getDeclaredVariables(declaration)[0]?.references ?? [];
  return references.flatMap(({ identifier }) =>
    identifier.parent.type === "CallExpression" && identifier.parent.callee === identifier ? [identifier.parent] : [],
  );
}

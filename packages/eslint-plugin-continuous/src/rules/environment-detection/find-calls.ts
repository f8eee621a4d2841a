import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findOwner, nameOfKey, nameOfProperty } from "./find-member.js";

/** Calls of members, `this.init()`, by the member's name. */
export type MemberCalls = ReadonlyMap<string, readonly TSESTree.CallExpression[]>;

type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** The calls of a function that can be seen in its own file. */
export function findCalls(
  sourceCode: TSESLint.SourceCode,
  memberCalls: MemberCalls,
  definition: FunctionNode,
): readonly TSESTree.Node[] {
  const { parent } = definition;
  if (definition.type === "FunctionDeclaration") return callsOfVariable(sourceCode, definition);
  if (parent.type === "VariableDeclarator") return callsOfVariable(sourceCode, parent);
  const isMember =
    parent.type === "MethodDefinition" ||
    parent.type === "PropertyDefinition" ||
    (parent.type === "Property" && parent.value === definition);
  const name = isMember ? nameOfKey(parent.key) : undefined;
  if (name === undefined) return [];
  const owner = parent.type === "Property" ? parent.parent : parent.parent?.parent;
  return (memberCalls.get(name) ?? []).filter(
    ({ callee }) =>
      callee.type === "MemberExpression" &&
      nameOfProperty(callee) === name &&
      findOwner(sourceCode, callee.object) === owner,
  );
}

function callsOfVariable(sourceCode: TSESLint.SourceCode, declaration: TSESTree.Node): readonly TSESTree.Node[] {
  const references = sourceCode.getDeclaredVariables(declaration)[0]?.references ?? [];
  return references.flatMap(({ identifier }) =>
    identifier.parent.type === "CallExpression" && identifier.parent.callee === identifier ? [identifier.parent] : [],
  );
}

import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findFunctionName } from "./find-function-name.js";
import { findNextStep } from "./find-next-step.js";
import { findVariable } from "./find-variable.js";
import { hidesFailure } from "./hides-failure.js";
import type { FunctionNode } from "./is-function.js";
import { mayFailQuietly } from "./may-fail-quietly.js";

/**
 * Whether what comes out of a function after a catch is what would come out had all gone well.
 *
 * @param answer - The `return` that ends the catch, where there is one.
 */
export function readsLikeSuccess(
  clause: TSESTree.CatchClause,
  answer: TSESTree.ReturnStatement | undefined,
  enclosing: FunctionNode,
  sourceCode: Readonly<TSESLint.SourceCode>,
): boolean {
  // `safeCount`, `tryFetch`: the name says that a failure has a stand-in.
  if (/^(?:safe|try)(?:[A-Z]|ly)/u.test(findFunctionName(enclosing) ?? "")) return false;
  if (answer !== undefined) return answersLikeSuccess(answer, enclosing, sourceCode);
  const next = findNextStep(clause.parent);
  switch (next.type) {
    case "loop":
      return false;
    case "end":
      return endsLikeSuccess(enclosing, sourceCode);
    case "statement":
      return next.statement.type === "ReturnStatement" && answersLikeSuccess(next.statement, enclosing, sourceCode);
  }
}

function answersLikeSuccess(
  { argument }: TSESTree.ReturnStatement,
  enclosing: FunctionNode,
  sourceCode: Readonly<TSESLint.SourceCode>,
): boolean {
  if (argument === null) return endsLikeSuccess(enclosing, sourceCode);
  return hidesFailure(argument.type === "Identifier" ? (findStart(argument, sourceCode) ?? argument) : argument);
}

/** What a `let` held before the try: `let teams = []; try { teams = await … } catch … return teams`. */
function findStart(
  identifier: TSESTree.Identifier,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESTree.Expression | undefined {
  const variable = findVariable(sourceCode, identifier);
  if (variable === undefined) return undefined;
  const declarator = variable.defs[0]?.node;
  if (declarator?.type !== "VariableDeclarator" || declarator.init === null) return undefined;
  return declarator.parent.kind === "let" && countWrites(variable) === 2 ? declarator.init : undefined;
}

/** By variable: every catch that gives it back asks. */
const writesOf = new WeakMap<TSESLint.Scope.Variable, number>();

function countWrites(variable: TSESLint.Scope.Variable): number {
  const count = writesOf.get(variable) ?? variable.references.filter((reference) => reference.isWrite()).length;
  writesOf.set(variable, count);
  return count;
}

function endsLikeSuccess(enclosing: FunctionNode, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  if (enclosing.generator || mayFailQuietly(findFunctionName(enclosing))) return false;
  // `Promise<Team | undefined>`: nothing is an answer the caller reckons with.
  return (
    enclosing.returnType === undefined || !/\b(?:undefined|null)\b/u.test(sourceCode.getText(enclosing.returnType))
  );
}

import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { EnvironmentName } from "./environments.js";
import { allows, noFacts, type Facts } from "./facts.js";
import { nameOfProperty } from "./find-member.js";
import { toFactsOfEquality, type FactsOf } from "./to-facts-of-equality.js";
import { toFactsOfName } from "./to-facts-of-name.js";
import { toFactsOfTest } from "./to-facts-of-test.js";
import { stripWrappers } from "./strip-wrappers.js";

/**
 * Whether the step from a node up to its parent passes a guard that makes the name safe: a branch of a condition, an
 * earlier statement that leaves when the name is missing, or a `try` that catches.
 */
export function hasGuard(
  sourceCode: TSESLint.SourceCode,
  node: TSESTree.Node,
  need: EnvironmentName,
  isCatchEnough = true,
): boolean {
  const { parent } = node;
  const says = (test: TSESTree.Node, isTrue: boolean): boolean => isAllowed(toFactsOfTest(sourceCode, test, isTrue));
  const isAllowed = (facts: Facts): boolean => allows(facts, need);
  const hasEarlierExit = (statements: readonly TSESTree.Node[], before: TSESTree.Node): boolean => {
    const exit = findExit(statements, need, (each) => isExitGuard(each, says, isAllowed));
    return exit !== undefined && exit.range[1] <= before.range[0];
  };
  switch (parent?.type) {
    case "IfStatement":
    case "ConditionalExpression":
      if (parent.test === node) return false;
      return says(parent.test, parent.consequent === node);
    case "LogicalExpression":
      if (parent.left === node || parent.operator === "??") return false;
      return says(parent.left, parent.operator === "&&");
    case "WhileStatement":
      return parent.body === node && says(parent.test, true);
    case "SwitchCase":
      return isAllowed(toFactsOfCase(sourceCode, parent, node)) || hasEarlierExit(parent.consequent, node);
    case "BlockStatement":
    case "Program":
    case "StaticBlock":
    case "TSModuleBlock":
      return hasEarlierExit(parent.body, node);
    case "TryStatement":
      return isCatchEnough && parent.block === node && parent.handler !== null && !isRethrown(parent.handler);
    default:
      return false;
  }
}

type Says = (test: TSESTree.Node, isTrue: boolean) => boolean;

/** By list and by what is asked for: every read in a list asks for its first statement that leaves. */
const exitsOf = new WeakMap<readonly TSESTree.Node[], Map<EnvironmentName, TSESTree.Node | undefined>>();

function findExit(
  statements: readonly TSESTree.Node[],
  need: EnvironmentName,
  isExit: (statement: TSESTree.Node) => boolean,
): TSESTree.Node | undefined {
  const exits = exitsOf.get(statements) ?? new Map<EnvironmentName, TSESTree.Node | undefined>();
  exitsOf.set(statements, exits);
  if (!exits.has(need)) exits.set(need, statements.find(isExit));
  return exits.get(need);
}

/** `if (!isBrowser) return;`, `assertBrowser();` */
function isExitGuard(statement: TSESTree.Node, says: Says, isAllowed: (facts: Facts) => boolean): boolean {
  if (statement.type === "IfStatement") {
    if (leaves(statement.consequent) && says(statement.test, false)) return true;
    return statement.alternate !== null && leaves(statement.alternate) && says(statement.test, true);
  }
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "CallExpression") return false;
  const { callee, arguments: given } = statement.expression;
  const called = stripWrappers(callee);
  const name = called.type === "MemberExpression" && !called.computed ? called.property : called;
  if (name.type !== "Identifier") return false;
  const [, verb, rest] = /^(assert|ensure|invariant)(.*)$/i.exec(name.name) ?? [];
  if (verb === undefined) return false;
  const [condition] = given;
  return isAllowed(toFactsOfName(`is_${rest ?? ""}`, true)) || (condition !== undefined && says(condition, true));
}

/** `switch (runtime) { case "browser": … }` asks what `runtime === "browser"` asks. */
function toFactsOfCase(sourceCode: TSESLint.SourceCode, clause: TSESTree.SwitchCase, node: TSESTree.Node): Facts {
  if (clause.test === null || clause.test === node) return noFacts;
  const facts: FactsOf = (test, isTrue) => toFactsOfTest(sourceCode, test, isTrue);
  const { discriminant } = clause.parent;
  return discriminant.type === "Literal" && discriminant.value === true
    ? facts(clause.test, true)
    : toFactsOfEquality(stripWrappers(discriminant), stripWrappers(clause.test), true, facts);
}

/** Whether nothing after the statement runs. */
function leaves(statement: TSESTree.Statement): boolean {
  switch (statement.type) {
    case "ReturnStatement":
    case "ThrowStatement":
    case "ContinueStatement":
    case "BreakStatement":
      return true;
    case "BlockStatement":
      return statement.body.some(leaves);
    case "IfStatement":
      return statement.alternate !== null && leaves(statement.consequent) && leaves(statement.alternate);
    case "ExpressionStatement": {
      const { expression } = statement;
      if (expression.type !== "CallExpression" || expression.callee.type !== "MemberExpression") return false;
      return nameOfProperty(expression.callee) === "exit";
    }
    default:
      return false;
  }
}

function isRethrown(handler: TSESTree.CatchClause): boolean {
  return handler.body.body.some((each) => each.type === "ThrowStatement");
}

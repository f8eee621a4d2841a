import type { TSESTree } from "@typescript-eslint/utils";

import { isNothing } from "./is-nothing.js";

/** A question whether a global is there, asked by its bare name. */
export interface BareTest {
  /** The whole question: `!window`, `window !== undefined`, or the name alone. */
  readonly node: TSESTree.Node;
  /** What is asked: that it is there, that it is missing, or for its value, if any. */
  readonly asks: "present" | "missing" | "value";
}

/** Whether a bare name is used to find out if the global is there. It throws where it is not, but in `typeof`. */
export function findBareTest(name: TSESTree.Identifier): BareTest | undefined {
  const { parent } = name;
  switch (parent.type) {
    case "MemberExpression":
      return parent.object === name && parent.optional ? { node: name, asks: "value" } : undefined;
    case "BinaryExpression":
      return findComparison(name, parent);
    case "UnaryExpression":
      return parent.operator === "!" ? findNegation(parent) : undefined;
    case "CallExpression":
      return parent.callee.type === "Identifier" && parent.callee.name === "Boolean" && parent.arguments[0] === name
        ? { node: parent, asks: "present" }
        : undefined;
    case "LogicalExpression":
      if (parent.left === name && parent.operator !== "&&") return { node: name, asks: "value" };
      return parent.left === name || isTested(parent) ? { node: name, asks: "present" } : undefined;
    default:
      return isTested(name) ? { node: name, asks: "present" } : undefined;
  }
}

function findNegation(negation: TSESTree.UnaryExpression): BareTest {
  const { parent } = negation;
  return parent.type === "UnaryExpression" && parent.operator === "!"
    ? { node: parent, asks: "present" }
    : { node: negation, asks: "missing" };
}

function findComparison(name: TSESTree.Identifier, comparison: TSESTree.BinaryExpression): BareTest | undefined {
  const other = comparison.left === name ? comparison.right : comparison.left;
  if (!isNothing(other)) return undefined;
  if (comparison.operator === "===" || comparison.operator === "==") return { node: comparison, asks: "missing" };
  return comparison.operator === "!==" || comparison.operator === "!="
    ? { node: comparison, asks: "present" }
    : undefined;
}

function isTested(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case "IfStatement":
    case "ConditionalExpression":
    case "WhileStatement":
      return parent.test === node;
    case "LogicalExpression":
      return isTested(parent);
    case "UnaryExpression":
      return parent.operator === "!";
    default:
      return false;
  }
}

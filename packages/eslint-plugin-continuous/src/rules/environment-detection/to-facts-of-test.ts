import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { environmentGlobals } from "./environments.js";
import { inBrowser, intersection, noFacts, onServer, toFacts, union, type Facts } from "./facts.js";
import { findDefinition } from "./find-definition.js";
import { findMember, nameOfProperty } from "./find-member.js";
import { findChainRoot } from "./find-chain-root.js";
import { toFactsOfComparison } from "./to-facts-of-comparison.js";
import type { FactsOf } from "./to-facts-of-equality.js";
import { toFactsOfName } from "./to-facts-of-name.js";
import { stripWrappers } from "./strip-wrappers.js";

/** A constant may stand for a constant; a chain longer than this is nobody's guard. */
const deepest = 6;

/** What a condition says of the environment when it is true, or when it is false. */
export function toFactsOfTest(sourceCode: TSESLint.SourceCode, test: TSESTree.Node, isTrue: boolean, depth = 0): Facts {
  if (depth > deepest) return noFacts;
  const facts = (node: TSESTree.Node, holds: boolean): Facts => toFactsOfTest(sourceCode, node, holds, depth + 1);
  const node = stripWrappers(test);
  switch (node.type) {
    case "UnaryExpression":
      return node.operator === "!" ? facts(node.argument, !isTrue) : noFacts;
    case "LogicalExpression":
      if (node.operator === "??") return noFacts;
      return (node.operator === "&&") === isTrue
        ? union(facts(node.left, isTrue), facts(node.right, isTrue))
        : intersection(facts(node.left, isTrue), facts(node.right, isTrue));
    case "BinaryExpression":
      return toFactsOfComparison(node, isTrue, facts);
    case "Identifier":
      return factsOfIdentifier(sourceCode, node, isTrue, facts);
    case "MemberExpression":
      return factsOfMember(sourceCode, node, isTrue, facts);
    case "CallExpression":
      return factsOfCall(sourceCode, node, isTrue, facts);
    default:
      return noFacts;
  }
}

function factsOfIdentifier(
  sourceCode: TSESLint.SourceCode,
  node: TSESTree.Identifier,
  isTrue: boolean,
  facts: FactsOf,
): Facts {
  const definition = findDefinition(sourceCode, node);
  const known = definition === undefined ? noFacts : facts(definition, isTrue);
  if (known.size > 0) return known;
  return environmentGlobals.has(node.name) ? toFacts(node.name, isTrue) : toFactsOfName(node.name, isTrue);
}

function factsOfMember(
  sourceCode: TSESLint.SourceCode,
  node: TSESTree.MemberExpression,
  isTrue: boolean,
  facts: FactsOf,
): Facts {
  const name = nameOfProperty(node);
  const root = findChainRoot(node);
  if (root !== undefined) {
    // Bundlers' own flags: `import.meta.env.SSR`, Nuxt's `import.meta.client`, `process.browser`.
    if (name === "SSR" || name === "server") return isTrue ? onServer : inBrowser;
    if (name === "client" || name === "browser") return isTrue ? inBrowser : onServer;
    return isTrue || root.isWhole ? toFacts(root.name, isTrue) : noFacts;
  }
  if (node.object.type === "MetaProperty") {
    if (name === "client" || name === "browser") return isTrue ? inBrowser : onServer;
    return name === "server" ? (isTrue ? onServer : inBrowser) : noFacts;
  }
  const definition = findMember(sourceCode, node);
  const known = definition === undefined ? noFacts : factsOfDefinition(definition, isTrue, facts);
  return known.size > 0 || name === undefined ? known : toFactsOfName(name, isTrue);
}

function factsOfCall(
  sourceCode: TSESLint.SourceCode,
  node: TSESTree.CallExpression,
  isTrue: boolean,
  facts: FactsOf,
): Facts {
  const callee = stripWrappers(node.callee);
  if (callee.type === "Identifier") {
    const [argument] = node.arguments;
    if (callee.name === "Boolean" && argument !== undefined) return facts(argument, isTrue);
    const definition = findDefinition(sourceCode, callee);
    const known = definition === undefined ? noFacts : factsOfDefinition(definition, isTrue, facts);
    return known.size > 0 ? known : toFactsOfName(callee.name, isTrue);
  }
  return callee.type === "MemberExpression" ? factsOfMember(sourceCode, callee, isTrue, facts) : noFacts;
}

/** A function that only answers a question is as good as the question. */
function factsOfDefinition(definition: TSESTree.Node, isTrue: boolean, facts: FactsOf): Facts {
  if (definition.type === "ArrowFunctionExpression" && definition.body.type !== "BlockStatement")
    return facts(definition.body, isTrue);
  if (
    definition.type !== "ArrowFunctionExpression" &&
    definition.type !== "FunctionExpression" &&
    definition.type !== "FunctionDeclaration"
  ) {
    return facts(definition, isTrue);
  }
  const [only, ...rest] = definition.body.type === "BlockStatement" ? definition.body.body : [];
  return only?.type === "ReturnStatement" && only.argument !== null && rest.length === 0
    ? facts(only.argument, isTrue)
    : noFacts;
}

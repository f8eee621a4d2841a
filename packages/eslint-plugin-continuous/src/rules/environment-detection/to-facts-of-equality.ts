import type { TSESTree } from "@typescript-eslint/utils";

import { inBrowser, noFacts, onServer, toFacts, type Facts } from "./facts.js";
import { nameOfProperty } from "./find-member.js";
import { findChainRoot } from "./find-chain-root.js";
import { findText } from "./find-text.js";
import { isNothing } from "./is-nothing.js";
import { stripWrappers } from "./strip-wrappers.js";

/** What a condition says when it is true, or when it is false. */
export type FactsOf = (test: TSESTree.Node, isTrue: boolean) => Facts;

/** What holds an answer in words: `runtime === "node"`, `Platform.OS === "web"`. Not `role === "client"`. */
const asksEnvironment = /env|runtime|platform|context|target|^OS$/i;

/** What it says of the environment that something equals a plain value, or does not. */
export function toFactsOfEquality(asked: TSESTree.Node, value: TSESTree.Node, isEqual: boolean, facts: FactsOf): Facts {
  const text = findText(value);
  if (asked.type === "UnaryExpression" && asked.operator === "typeof") {
    const root = findChainRoot(asked.argument);
    if (root === undefined || text === undefined) return noFacts;
    const isPresent = (text !== "undefined") === isEqual;
    return isPresent || root.isWhole ? toFacts(root.name, isPresent) : noFacts;
  }
  if (value.type === "Literal" && typeof value.value === "boolean") return facts(asked, value.value === isEqual);
  if (isNothing(value)) {
    const root = findChainRoot(asked);
    return root === undefined || (isEqual && !root.isWhole) ? noFacts : toFacts(root.name, !isEqual);
  }
  return text === undefined || !asksEnvironment.test(nameOf(asked)) ? noFacts : factsOfWord(text, isEqual);
}

function factsOfWord(word: string, isEqual: boolean): Facts {
  if (/^(?:browser|client|web)$/i.test(word)) return isEqual ? inBrowser : onServer;
  return /^(?:node|nodejs|node\.js|server|ssr)$/i.test(word) ? (isEqual ? onServer : inBrowser) : noFacts;
}

function nameOf(asked: TSESTree.Node): string {
  if (asked.type === "Identifier") return asked.name;
  if (asked.type === "MemberExpression") return nameOfProperty(asked) ?? "";
  return asked.type === "CallExpression" ? nameOf(stripWrappers(asked.callee)) : "";
}

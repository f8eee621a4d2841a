import type { TSESTree } from "@typescript-eslint/utils";

import { environmentGlobals } from "./environments.js";
import { noFacts, toFacts, type Facts } from "./facts.js";
import { findText } from "./find-text.js";
import { isNothing } from "./is-nothing.js";
import { toFactsOfEquality, type FactsOf } from "./to-facts-of-equality.js";
import { stripWrappers } from "./strip-wrappers.js";

/** What `typeof window !== "undefined"`, `"window" in globalThis`, `runtime === "browser"` and their kin say. */
export function toFactsOfComparison(node: TSESTree.BinaryExpression, isTrue: boolean, facts: FactsOf): Facts {
  if (node.operator === "in") return isTrue ? factsOfIn(node) : noFacts;
  const isEquality = node.operator === "===" || node.operator === "==";
  if (!isEquality && node.operator !== "!==" && node.operator !== "!=") return noFacts;
  const left = stripWrappers(node.left);
  const right = stripWrappers(node.right);
  const isValueLast = findText(right) !== undefined || right.type === "Literal" || isNothing(right);
  return toFactsOfEquality(isValueLast ? left : right, isValueLast ? right : left, isEquality === isTrue, facts);
}

function factsOfIn(node: TSESTree.BinaryExpression): Facts {
  const name = findText(node.left);
  const isGlobal = node.right.type === "Identifier" && /^(?:globalThis|window|self|global)$/.test(node.right.name);
  return name !== undefined && isGlobal && environmentGlobals.has(name) ? toFacts(name, true) : noFacts;
}

import type { TSESTree } from "@typescript-eslint/utils";

import { toDottedName } from "./to-dotted-name.js";
import { unwrap } from "./unwrap.js";

/**
 * Whether an answer, given after a failure, reads like success: nothing found, nothing to count, done. `null`, `undefined`
 * and `false` say that there is no answer; anything computed or named is a fallback somebody chose.
 */
export function hidesFailure(answer: TSESTree.Node): boolean {
  const value = unwrap(answer);
  switch (value.type) {
    case "AwaitExpression":
      return hidesFailure(value.argument);
    case "Literal":
      return value.value === 0 || value.value === "" || value.value === true;
    case "ArrayExpression":
      return value.elements.length === 0;
    case "NewExpression":
      return /^(?:Map|Set)$/u.test(toDottedName(value.callee) ?? "") && value.arguments.length === 0;
    case "CallExpression":
      return (
        toDottedName(value.callee) === "Promise.resolve" &&
        (value.arguments[0] === undefined || hidesFailure(value.arguments[0]))
      );
    case "ObjectExpression":
      return saysSuccess(value) || isEmptyAnswer(value);
    default:
      return false;
  }
}

/** `{ success: true }`, and `{ allowed: true }`: a check that fails must not let through. */
function saysSuccess(object: TSESTree.ObjectExpression): boolean {
  return object.properties.some(
    (property) =>
      property.type === "Property" &&
      property.key.type === "Identifier" &&
      /^(?:success|ok|allowed|authorized|granted|valid|isValid|(?:has|can)[A-Z]\w*)$/u.test(property.key.name) &&
      property.value.type === "Literal" &&
      property.value.value === true,
  );
}

/** `{ items: [], total: 0, hasMore: false }`: an honest answer for an empty table. */
function isEmptyAnswer(object: TSESTree.ObjectExpression): boolean {
  return object.properties.every(
    (property) =>
      property.type === "Property" &&
      property.key.type === "Identifier" &&
      ((property.key.name === "hasMore" && property.value.type === "Literal" && property.value.value === false) ||
        ((property.value.type !== "Literal" || property.value.value !== true) && hidesFailure(property.value))),
  );
}

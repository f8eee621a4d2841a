import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findVariable } from "./find-variable.js";
import { toDottedName } from "./to-dotted-name.js";
import { unwrap } from "./unwrap.js";

/** The part of a thrown expression that is certainly no Error: a literal, a template, an object literal, a message. */
export function findNonError(
  thrown: TSESTree.Expression,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESTree.Node | undefined {
  const value = unwrap(thrown);
  switch (value.type) {
    case "Literal":
    case "TemplateLiteral":
    case "ObjectExpression":
    case "ArrayExpression":
      return value;
    case "BinaryExpression":
      return value;
    case "LogicalExpression":
      return (
        (value.operator === "&&" ? undefined : findNonError(value.left, sourceCode)) ??
        findNonError(value.right, sourceCode)
      );
    case "ConditionalExpression":
      return findNonError(value.consequent, sourceCode) ?? findNonError(value.alternate, sourceCode);
    case "MemberExpression":
      return !value.computed && value.property.type === "Identifier" && value.property.name === "message"
        ? value
        : undefined;
    case "CallExpression":
      return isText(value) ? value : undefined;
    case "Identifier":
      return value.name === "undefined" || holdsNonError(value, sourceCode) ? value : undefined;
    default:
      return undefined;
  }
}

function isText({ callee }: TSESTree.CallExpression): boolean {
  const name = toDottedName(callee);
  return name === "String" || name === "JSON.stringify";
}

function holdsNonError(identifier: TSESTree.Identifier, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const definition = findVariable(sourceCode, identifier)?.defs[0];
  if (definition?.node.type !== "VariableDeclarator") return false;
  const { id, init, parent } = definition.node;
  if (id.type !== "Identifier" || init === null || parent.kind !== "const") return false;
  const value = unwrap(init);
  return value.type === "Literal" || value.type === "TemplateLiteral" || value.type === "ObjectExpression";
}

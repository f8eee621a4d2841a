import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { Occurrence } from "./collect-occurrences.js";

type Ids = "guardStatement" | "guardValue" | "askOptionally";

/** A guard for a read, where one can be written without changing what the code does when the name is there. */
export function suggestGuard(
  sourceCode: TSESLint.SourceCode,
  { node, need }: Occurrence,
): TSESLint.ReportSuggestionArray<Ids> {
  const { parent } = node;
  if (node.type === "MemberExpression") return suggestOptional(sourceCode, node);
  if (parent.type !== "MemberExpression" && parent.type !== "CallExpression") return [];
  const chain = findChain(node);
  const data = { name: need.root };
  const text = sourceCode.getText(chain);
  if (isStatement(chain.parent)) {
    return [
      {
        messageId: "guardStatement",
        data,
        fix: (fixer) => fixer.insertTextBefore(chain.parent, `if (typeof ${need.root} !== "undefined") `),
      },
    ];
  }
  const guarded = `typeof ${need.root} === "undefined" ? undefined : ${text}`;
  if (isWholeValue(chain))
    return [{ messageId: "guardValue", data, fix: (fixer) => fixer.replaceText(chain, guarded) }];
  return isDefaulted(chain)
    ? [{ messageId: "guardValue", data, fix: (fixer) => fixer.replaceText(chain, `(${guarded})`) }]
    : [];
}

/** `import.meta.env.X` to `import.meta.env?.X`. */
function suggestOptional(
  sourceCode: TSESLint.SourceCode,
  node: TSESTree.MemberExpression,
): TSESLint.ReportSuggestionArray<Ids> {
  const data = { name: sourceCode.getText(node) };
  const { parent } = node;
  if (parent.type === "VariableDeclarator") {
    return [{ messageId: "askOptionally", data, fix: (fixer) => fixer.insertTextAfter(node, " ?? {}") }];
  }
  if (parent.type !== "MemberExpression" || parent.object !== node) return [];
  // Nothing can be put into what may not be there.
  const chain = findChain(node);
  const isSet = chain.parent.type === "AssignmentExpression" && chain.parent.left === chain;
  if (isSet || chain.type === "AssignmentExpression") return [];
  return [
    { messageId: "askOptionally", data, fix: (fixer) => fixer.insertTextAfter(node, parent.computed ? "?." : "?") },
  ];
}

/** `window.location.href` from `window`, with the calls on the way. */
function findChain(node: TSESTree.Expression): TSESTree.Expression {
  const { parent } = node;
  switch (parent.type) {
    case "MemberExpression":
      return parent.object === node ? findChain(parent) : node;
    case "CallExpression":
      return parent.callee === node ? findChain(parent) : node;
    case "ChainExpression":
    case "TSNonNullExpression":
      return findChain(parent);
    case "AssignmentExpression":
      return parent.left === node && isStatement(parent.parent) ? parent : node;
    default:
      return node;
  }
}

/** A statement in a list of statements: beside an `if` without braces another `if` could take its `else`. */
function isStatement(node: TSESTree.Node): boolean {
  return (
    node.type === "ExpressionStatement" &&
    (node.parent.type === "BlockStatement" || node.parent.type === "Program" || node.parent.type === "StaticBlock")
  );
}

function isWholeValue(chain: TSESTree.Expression): boolean {
  const { parent } = chain;
  if (chain.type === "AssignmentExpression") return false;
  if (parent.type === "VariableDeclarator") return parent.id.type === "Identifier";
  return (
    (parent.type === "PropertyDefinition" && parent.value === chain) ||
    (parent.type === "Property" && parent.value === chain) ||
    (parent.type === "AssignmentExpression" && parent.right === chain) ||
    parent.type === "ReturnStatement"
  );
}

function isDefaulted(chain: TSESTree.Expression): boolean {
  return chain.parent.type === "LogicalExpression" && chain.parent.left === chain && chain.parent.operator !== "&&";
}

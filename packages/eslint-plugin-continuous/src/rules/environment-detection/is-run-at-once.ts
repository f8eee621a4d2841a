import type { TSESTree } from "@typescript-eslint/utils";

const callsAtOnce =
  /^(?:map|forEach|filter|reduce|reduceRight|some|every|find|findIndex|findLast|flatMap|sort|toSorted|from|replace|replaceAll|groupBy)$/;

/** Whether a function runs where it is written: `(() => {})()`, `list.map(() => {})`, `new Promise((resolve) => {})`. */
export function isRunAtOnce(
  definition: TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression,
): boolean {
  const { parent } = definition;
  if (definition.generator) return false;
  if (parent.type === "NewExpression") {
    return (
      parent.callee.type === "Identifier" && parent.callee.name === "Promise" && parent.arguments[0] === definition
    );
  }
  if (parent.type !== "CallExpression") return false;
  if (parent.callee === definition) return true;
  const { callee } = parent;
  return (
    callee.type === "MemberExpression" &&
    callee.property.type === "Identifier" &&
    callsAtOnce.test(callee.property.name)
  );
}

import type { TSESTree } from "@typescript-eslint/utils";

/**
 * Whether a read only asks if the variable is there, to refuse to go on where it is: `if (env.VITE_X_SECRET) throw …`.
 * Such a check is what we would advise.
 */
export function isRefusal(read: TSESTree.Node): boolean {
  let node: TSESTree.Node = read;
  for (let parent = read.parent; parent !== undefined; node = parent, parent = parent.parent) {
    switch (parent.type) {
      case "LogicalExpression":
      case "ChainExpression":
      case "TSNonNullExpression":
      case "TSAsExpression":
        continue;
      case "BinaryExpression":
        if (parent.operator !== "!==" && parent.operator !== "!=") return false;
        continue;
      case "UnaryExpression":
        if (parent.operator !== "typeof") return false;
        continue;
      case "IfStatement":
        return parent.test === node && refuses(parent.consequent);
      default:
        return false;
    }
  }
  return false;
}

function refuses(statement: TSESTree.Statement): boolean {
  if (statement.type === "BlockStatement") return statement.body.some(refuses);
  if (statement.type === "ThrowStatement") return true;
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "CallExpression") return false;
  const { callee } = statement.expression;
  return callee.type === "MemberExpression" && callee.property.type === "Identifier" && callee.property.name === "exit";
}

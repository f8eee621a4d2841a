import type { TSESTree } from "@typescript-eslint/utils";

/** Whether a statement hands something to the object's own error handler: `this.handleError("save", error)`. */
export function isErrorHandler(statement: TSESTree.Statement): boolean {
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "CallExpression") return false;
  const { callee } = statement.expression;
  return (
    callee.type === "MemberExpression" &&
    callee.object.type === "ThisExpression" &&
    callee.property.type === "Identifier" &&
    /^handle\w*Error$/u.test(callee.property.name)
  );
}

import type { TSESTree } from "@typescript-eslint/utils";

import { toDottedName } from "./to-dotted-name.js";

/** Whether a statement hands something to the object's own error handler: `this.handleError("save", error)`. */
export function isErrorHandler(statement: TSESTree.Statement): boolean {
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "CallExpression") return false;
  return /^this\.handle\w*Error$/u.test(toDottedName(statement.expression.callee) ?? "");
}

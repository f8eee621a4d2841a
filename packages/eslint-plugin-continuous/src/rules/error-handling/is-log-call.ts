import type { TSESTree } from "@typescript-eslint/utils";

import { unwrap } from "./unwrap.js";

const loggerName = /^(?:console|sentry|bugsnag|rollbar|winston|pino)$|^_{0,2}log$|logger_?$|^_?logging$/iu;
const logMethod = /^(?:log|debug|warn)(?:$|[A-Z_])|^capture(?:Exception|Error|Message)$|^reportError$/u;

/** Whether an expression only writes to a log: `console.error(e)`, `await this.logger?.warn(…)`, `logError(e)`. */
export function isLogCall(node: TSESTree.Node): boolean {
  const expression = unwrap(node);
  if (
    expression.type === "AwaitExpression" ||
    (expression.type === "UnaryExpression" && expression.operator === "void")
  )
    return isLogCall(expression.argument);
  if (expression.type !== "CallExpression") return false;
  const callee = unwrap(expression.callee);
  if (callee.type === "Identifier") return logMethod.test(callee.name) || loggerName.test(callee.name);
  if (callee.type !== "MemberExpression") return false;
  return (!callee.computed && hasName(callee.property, logMethod)) || isLogger(callee.object);
}

function isLogger(node: TSESTree.Node): boolean {
  const object = unwrap(node);
  if (object.type === "Identifier") return loggerName.test(object.name);
  if (object.type === "CallExpression") return isLogger(object.callee);
  if (object.type !== "MemberExpression") return false;
  return hasName(object.property, loggerName) || isLogger(object.object);
}

/** `log` and `#log`. */
function hasName(property: TSESTree.Node, pattern: RegExp): boolean {
  return (property.type === "Identifier" || property.type === "PrivateIdentifier") && pattern.test(property.name);
}

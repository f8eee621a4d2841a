import type { TSESTree } from "@typescript-eslint/utils";

import { stripWrappers } from "../environment-detection/strip-wrappers.js";

/** Whether an expression is an object of environment variables: `process.env`, `import.meta.env`, `Bun.env`, `env`. */
export function isEnvironment(expression: TSESTree.Node): boolean {
  const node = stripWrappers(expression);
  if (node.type === "Identifier") return /^(?:env|ENV|environment)$|Env$/.test(node.name);
  if (node.type !== "MemberExpression") return false;
  const { property } = node;
  return node.computed
    ? property.type === "Literal" && property.value === "env"
    : property.type === "Identifier" && /^(?:env|ENV)$/.test(property.name);
}

import type { TSESTree } from "@typescript-eslint/types";

import { toBareExpression } from "./to-bare-expression.js";

/** A function of a service, by the name it is called by. */
export interface NamedFunction {
  readonly name: string;
  readonly node: TSESTree.Node;
}

/** One or two methods of its own do not make a second implementation. */
const enough = 0.75;

/** Whether functions do nothing but hand on to functions of the same names: a second door to a service, not a second service. */
export function isWrapper(functions: readonly NamedFunction[]): boolean {
  const forwarding = functions.filter(({ name, node }) => forwardsTo(node) === name);
  return functions.length > 0 && forwarding.length >= functions.length * enough;
}

/** The name of the function that is called, where that is all that happens. */
function forwardsTo(node: TSESTree.Node): string | undefined {
  switch (node.type) {
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration":
      return node.body.type === "BlockStatement" ? forwardsToIn(node.body.body) : calledName(node.body);
    default:
      return undefined;
  }
}

function forwardsToIn(body: readonly TSESTree.Statement[]): string | undefined {
  const [only] = body;
  if (only === undefined || body.length > 1) return undefined;
  if (only.type === "ReturnStatement" && only.argument !== null) return calledName(only.argument);
  return only.type === "ExpressionStatement" ? calledName(only.expression) : undefined;
}

function calledName(expression: TSESTree.Node): string | undefined {
  const call = toBareExpression(expression);
  if (call.type !== "CallExpression") return undefined;
  const callee = toBareExpression(call.callee);
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" && callee.property.type === "Identifier" ? callee.property.name : undefined;
}

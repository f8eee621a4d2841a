import type { TSESTree } from "@typescript-eslint/types";

import { toBareExpression } from "./to-bare-expression.js";
import { walkNodes } from "./walk-nodes.js";

/** Calls that give back the function they are given, made better: `cache(async () => …)`. */
const functionWrapper =
  /^(?:\w*[cC]ache|memo|memoize|memoise|once|debounce|throttle|createServerFn|server|with[A-Z]\w*|fromAsyncThrowable|fromThrowable|fromPromise|wrap)$/u;

/** Calls that give back such a wrapper: `trace({ name })(createOrder)`. */
const wrapperFactory = /^(?:trace[A-Z]?\w*|with[A-Z]\w*|instrument\w*|wrap\w*)$/u;

/**
 * Whether an exported value is a function that does a job: no component, no hook.
 *
 * @param name - The exported name; of a default export, the name it has inside the module.
 * @param resolve - What a name at the top of the module stands for.
 */
export function isServiceFunction(
  node: TSESTree.Node,
  name: string,
  resolve: (node: TSESTree.Node) => TSESTree.Node | undefined = toBareExpression,
): boolean {
  if (/^use[A-Z]/u.test(name)) return false;
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return !isComponent(node, name);
    case "CallExpression":
      return (
        !/^[A-Z]/u.test(name) &&
        (node.callee.type === "CallExpression"
          ? wrapperFactory.test(calleeName(node.callee.callee))
          : functionWrapper.test(calleeName(node.callee))) &&
        node.arguments.some((argument) => {
          const value = resolve(argument);
          return value !== undefined && isFunctionNode(value);
        })
      );
    default:
      return false;
  }
}

/** Whether a function draws something on a page. */
export function isComponent(node: TSESTree.Node, name: string): boolean {
  return /^[A-Z]/u.test(name) && isFunctionNode(node) && givesMarkup(node);
}

function isFunctionNode(node: TSESTree.Node): boolean {
  return isFunction(node) || node.type === "FunctionDeclaration";
}

function givesMarkup(node: TSESTree.Node): boolean {
  let found = false;
  walkNodes(node, (inner) => {
    if (inner.type === "JSXElement" || inner.type === "JSXFragment") found = true;
    return found ? false : undefined;
  });
  return found;
}

function isFunction(node: TSESTree.Node): boolean {
  return node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression";
}

function calleeName(node: TSESTree.Node): string {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" && node.property.type === "Identifier" ? node.property.name : "";
}

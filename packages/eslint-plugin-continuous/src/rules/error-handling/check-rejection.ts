import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findEnclosingFunction } from "./find-enclosing-function.js";
import { findFunctionName } from "./find-function-name.js";
import { findVariable } from "./find-variable.js";
import { hasReason } from "./has-reason.js";
import { hidesFailure } from "./hides-failure.js";
import { isExcused } from "./is-excused.js";
import { isFunction } from "./is-function.js";
import { isLogCall } from "./is-log-call.js";
import { isOnlyLogging } from "./is-only-logging.js";
import { mayFailQuietly } from "./may-fail-quietly.js";
import type { ReportFinding } from "./report.js";
import { toDottedName } from "./to-dotted-name.js";
import { unwrap } from "./unwrap.js";

/** Reports `promise.catch(handler)` whose handler drops the error, or logs it and lets whoever waits go on. */
export function checkRejection(
  call: TSESTree.CallExpression,
  sourceCode: Readonly<TSESLint.SourceCode>,
  report: ReportFinding,
): void {
  const { callee } = call;
  const [handler] = call.arguments;
  if (callee.type !== "MemberExpression" || handler === undefined || call.arguments.length !== 1) return;
  const messageId = judge(handler, isValueUsed(call), sourceCode);
  if (messageId === undefined || (messageId === "rejectionLogged" && !isAwaited(call))) return;
  if (hasReason(sourceCode, call) || isExcused(call, sourceCode)) return;
  const name = findPromiseName(callee.object);
  if (isBeside(call, name) || isHeardElsewhere(callee.object, sourceCode)) return;
  report({ node: handler, messageId, data: { name: name === undefined ? "this promise" : `'${name}'` } });
}

function judge(
  handler: TSESTree.Node,
  valueUsed: boolean,
  sourceCode: Readonly<TSESLint.SourceCode>,
): "rejectionDropped" | "rejectionLogged" | undefined {
  if (!isFunction(handler)) {
    if (handler.type === "Identifier" && /^noop$/iu.test(handler.name)) return "rejectionDropped";
    return /^console\.\w+$/u.test(toDottedName(handler) ?? "") ? "rejectionLogged" : undefined;
  }
  const { body } = handler;
  if (body.type !== "BlockStatement") {
    const value = unwrap(body);
    if (isLogCall(value)) return "rejectionLogged";
    return !valueUsed && isConstant(value) ? "rejectionDropped" : undefined;
  }
  const last = body.body.at(-1);
  if (last === undefined) return "rejectionDropped";
  const answer = last.type === "ReturnStatement" ? last : undefined;
  const logging = answer === undefined ? body.body : body.body.slice(0, -1);
  if (logging.length === 0 || !logging.every((statement) => isOnlyLogging(statement, sourceCode))) return undefined;
  if (answer?.argument && !hidesFailure(answer.argument)) return undefined;
  return "rejectionLogged";
}

function isConstant(value: TSESTree.Node): boolean {
  return (
    value.type === "Literal" ||
    (value.type === "Identifier" && value.name === "undefined") ||
    (value.type === "UnaryExpression" && value.operator === "void") ||
    (value.type === "ObjectExpression" && value.properties.length === 0)
  );
}

/** Whether anything but a statement's end follows: `const x = await p.catch(() => null)`. */
function isValueUsed(call: TSESTree.CallExpression): boolean {
  let node: TSESTree.Node = call;
  while (node.parent && /^(?:AwaitExpression|ChainExpression|UnaryExpression)$/u.test(node.parent.type))
    node = node.parent;
  return node.parent?.type !== "ExpressionStatement";
}

/** Whether somebody waits: for a floating promise a log entry is all that is left. */
function isAwaited(call: TSESTree.CallExpression): boolean {
  return /^(?:AwaitExpression|ReturnStatement|ArrowFunctionExpression)$/u.test(call.parent.type);
}

/** `p.catch(() => {}); … await p`: only quiets the runtime, the failure is met where `p` is used. */
function isHeardElsewhere(promise: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  if (promise.type !== "Identifier") return promise.type === "MemberExpression";
  const variable = findVariable(sourceCode, promise);
  return variable !== undefined && isReadTwice(variable);
}

/** Stops at the second: a promise may be read as often as there are handlers. */
function isReadTwice({ references }: TSESLint.Scope.Variable): boolean {
  let reads = 0;
  return references.some((reference) => {
    if (reference.isRead()) reads += 1;
    return reads > 1;
  });
}

/** Whether the promise is of no matter of its own: a clean-up, a log, or a step of handling another failure. */
function isBeside(call: TSESTree.CallExpression, name: string | undefined): boolean {
  if (mayFailQuietly(name)) return true;
  const enclosing = findEnclosingFunction(call);
  if (enclosing !== undefined && mayFailQuietly(findFunctionName(enclosing))) return true;
  let node: TSESTree.Node = call;
  while (node.parent && node !== enclosing && node.type !== "CatchClause") node = node.parent;
  return node.type === "CatchClause";
}

function findPromiseName(node: TSESTree.Node): string | undefined {
  const promise = unwrap(node);
  switch (promise.type) {
    case "CallExpression":
      return findPromiseName(promise.callee);
    case "MemberExpression": {
      if (promise.property.type !== "Identifier") return undefined;
      const { name } = promise.property;
      return name === "then" || name === "finally" ? findPromiseName(promise.object) : name;
    }
    case "Identifier":
      return promise.name;
    default:
      return undefined;
  }
}

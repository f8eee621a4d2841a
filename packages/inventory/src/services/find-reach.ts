import { walkNodes } from "@continuous/source";
import type { TSESTree } from "@typescript-eslint/types";

import { chainOf } from "./chain-of.js";
import { findImported, type Imports, type WaitedName } from "./find-imported.js";
import { isOutsideSource, isPureSource } from "./is-outside-source.js";

/** Globals that lead out of the program, by what is done with them. */
const calledGlobals = /^(?:fetch|sendBeacon|acquireVsCodeApi)$/u;
const madeGlobals =
  /^(?:WebSocket|EventSource|XMLHttpRequest|BroadcastChannel|Worker|SharedWorker|MediaRecorder|RTCPeerConnection|Notification)$/u;
const heldGlobals = /^(?:localStorage|sessionStorage|indexedDB|caches|navigator|Deno|Bun|chrome|browser)$/u;

/** Names of what stands for something outside: asked, and waited for. */
const handle =
  /(?:^|[a-z])_?(?:db|tx|trx|database|prisma|knex|pg|pool|client|conn|connection|supabase|redis|api|repo|repository|storage|service|manager|gateway|octokit|stripe|queue|models?|adapter|driver|sdk|transport|socket|channel|handler|mailer|session)$/iu;
/** Those among them that are asked without waiting, too: what they give is handed on. */
const plainHandle = /^_?(?:db|prisma|knex|api|http|axios|supabase|redis|pg|octokit|stripe|handler)$/u;
/** Functions by themselves that ask, by their names. */
const plainQuestion = /^(?:api|http|axios)$/u;
/** What makes a connection, or sends through one. */
const connects = /^(?:(?:create|init|make|build|open|connect|get)\w*Client|postMessage|sendMessage)$/u;

/** Imported, waited for, and yet nothing outside. */
const idle =
  /^(?:sleep|delay|wait\w*|timeout|retry|pause|tick|nextTick|t|getTranslations?|getLocale|useTranslations)$/u;

type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** What code asks of the world outside of it, as its module alone tells. */
export interface Reach {
  /** It uses the network, the disk, other processes, the browser's stores, or a connection that it was handed. */
  readonly isDirect: boolean;
  /** What it waits for of other modules: whether those reach outside is theirs to say. */
  readonly waitsFor: readonly WaitedName[];
}

const mention =
  /\bawait\s+(?!(?:\w+\.)+(?:json|text|blob|arrayBuffer|formData)\(\))|\b(?:fetch|sendBeacon|acquireVsCodeApi)\(|Storage\b|\b(?:indexedDB|caches|navigator|Deno|Bun|chrome|browser)\b\s*[?.]|Client\(|\b(?:post|send)Message\(|\bnew\s+(?:WebSocket|EventSource|XMLHttpRequest|BroadcastChannel|Worker|SharedWorker|MediaRecorder|RTCPeerConnection|Notification)\b|(?:\breturn|=>)\s*(?:\w+[?!]?\.)*_?(?:db|prisma|knex|api|http|axios|supabase|redis|pg|octokit|stripe|handler)\b[?.(]/u;

/**
 * Whether a module is worth the full parse: cheap, and never wrong in saying no.
 *
 * @param specifiers - What it imports.
 */
export function mayReachOutside(text: string, specifiers: readonly string[]): boolean {
  return (
    mention.test(text) || (/\basync\b/u.test(text) && !/\bawait\b/u.test(text)) || specifiers.some(isOutsideSource)
  );
}

/**
 * What code asks of the world outside of it. Hooks aside, which serve components.
 *
 * @param program - The module: what its names stand for.
 * @param code - The part of it that is asked about.
 */
export function findReach(program: TSESTree.Program, code: TSESTree.Node): Reach {
  const imports = findImported(program, code);
  const waitsFor = new Map<string, WaitedName>();
  const found = { isDirect: false };
  walkNodes(code, (node, ancestors) => {
    if (found.isDirect || isHook(node)) return false;
    if (node.type.startsWith("TS")) return isExpressionOfTypes(node);
    const led = whereLeads(node, ancestors, imports);
    if (led === "outside") found.isDirect = true;
    else if (led !== undefined) waitsFor.set(`${led.specifier} ${led.name}`, led);
    return !found.isDirect;
  });
  return { ...found, waitsFor: found.isDirect ? [] : [...waitsFor.values()] };
}

/** `x as T`, `x!`, `namespace`: code inside; all else of TypeScript's own is types. */
function isExpressionOfTypes(node: TSESTree.Node): boolean {
  return /^TS(?:As|NonNull|Satisfies|TypeAssertion|Module|Export|Enum|Parameter|Instantiation)/u.test(node.type);
}

function whereLeads(
  node: TSESTree.Node,
  ancestors: readonly TSESTree.Node[],
  imports: Imports,
): "outside" | WaitedName | undefined {
  if (node.type === "NewExpression") {
    const [root] = chainOf(node.callee);
    if (root === undefined) return undefined;
    return (madeGlobals.test(root) && !imports.has(root)) || isOutside(root, imports) ? "outside" : undefined;
  }
  if (node.type !== "CallExpression" && node.type !== "TaggedTemplateExpression") return undefined;
  const chain = chainOf(node.type === "CallExpression" ? node.callee : node.tag);
  const [root] = chain;
  if (root === undefined) return undefined;
  const held = root === "window" || root === "globalThis" || root === "self" ? (chain[1] ?? "") : root;
  if (!imports.has(root) && (calledGlobals.test(held) || (heldGlobals.test(held) && chain.length > 1)))
    return "outside";
  if (isOutside(root, imports)) return "outside";
  const question = chain.at(-1) ?? "";
  if (connects.test(question) && (chain.length > 1 || imports.has(root))) return "outside";
  const isHandedOn = isResult(node, ancestors);
  if (isHandedOn === "no") return undefined;
  const named = root === "this" ? chain.slice(1) : chain;
  // What is called last is the question, the others are asked.
  const asked = named.slice(0, -1);
  if (asked.some((name) => plainHandle.test(name)) || (chain.length === 1 && plainQuestion.test(root)))
    return "outside";
  if (isHandedOn !== "awaited") return undefined;
  const waited = imports.get(root);
  if (waited !== undefined) return isPureSource(waited.specifier) || idle.test(question) ? undefined : waited;
  // A collaborator of the class, or a connection that was handed in.
  const isCollaborator = root === "this" && chain.length > 2;
  return isCollaborator || (chain.length > 1 && asked.some((name) => handle.test(name))) ? "outside" : undefined;
}

function isOutside(root: string, imports: Imports): boolean {
  const source = imports.get(root);
  return source !== undefined && isOutsideSource(source.specifier);
}

/** Whether a call's result is waited for, or is what a function gives back. */
function isResult(node: TSESTree.Node, ancestors: readonly TSESTree.Node[]): "awaited" | "returned" | "no" {
  let inner = node;
  for (const outer of ancestors.toReversed()) {
    if (outer.type === "AwaitExpression" || (outer.type === "ForOfStatement" && outer.await && outer.right === inner))
      return "awaited";
    if (outer.type === "ReturnStatement" || (isFunction(outer) && outer.body === inner))
      return isInAsync(outer, ancestors) ? "awaited" : "returned";
    if (isFunction(outer) || /Statement$|Declaration$/u.test(outer.type)) return "no";
    inner = outer;
  }
  return "no";
}

function isInAsync(node: TSESTree.Node, ancestors: readonly TSESTree.Node[]): boolean {
  if (isFunction(node)) return node.async;
  return ancestors.slice(0, ancestors.indexOf(node)).findLast(isFunction)?.async === true;
}

function isHook(node: TSESTree.Node): boolean {
  const named = node.type === "FunctionDeclaration" || node.type === "VariableDeclarator" ? node.id : undefined;
  return named?.type === "Identifier" && /^use[A-Z]/u.test(named.name);
}

function isFunction(node: TSESTree.Node): node is FunctionNode {
  return (
    node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression"
  );
}

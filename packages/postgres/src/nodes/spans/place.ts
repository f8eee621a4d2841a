import { visitorKeys } from "../visitor-keys.js";
import { balance, unite, type Span } from "./span.js";
import type { TokenView } from "./token-view.js";

/** A node as the search for its tokens sees it. */
export interface SpanNode {
  readonly type: string;
  readonly parent: object;
}

/** What the search may ask. */
export interface Place {
  readonly view: TokenView;
  /** The statement that the node is a part of. */
  readonly statement: Span;
  /** The token at one of the parser's locations of a node. */
  readonly at: (node: SpanNode, key?: string) => number | undefined;
  readonly span: (node: SpanNode) => Span | undefined;
}

/** The tokens of a node; undefined where they cannot be told. */
export type SpanRule = (node: SpanNode, place: Place) => Span | undefined;

function isSpanNode(value: unknown): value is SpanNode {
  return typeof value === "object" && value !== null && "type" in value && "parent" in value;
}

export function field(node: SpanNode, key: string): unknown {
  return Reflect.get(node, key);
}

export function child(node: SpanNode, key: string): SpanNode | undefined {
  const value = field(node, key);
  return isSpanNode(value) ? value : undefined;
}

export function list(node: SpanNode, key: string): readonly SpanNode[] {
  const value = field(node, key);
  return Array.isArray(value) ? value.filter(isSpanNode) : [];
}

export function parentOf(node: SpanNode): SpanNode | undefined {
  return isSpanNode(node.parent) && node.parent.type !== "SqlFile" ? node.parent : undefined;
}

/** The property of its parent in which a node stands, and its number in that list. */
export function positionOf(node: SpanNode): { readonly key: string; readonly index: number } | undefined {
  const parent = parentOf(node);
  if (parent === undefined) return undefined;
  for (const key of visitorKeys[parent.type] ?? []) {
    const value = field(parent, key);
    if (value === node) return { key, index: 0 };
    if (!Array.isArray(value)) continue;
    const index = value.indexOf(node);
    if (index !== -1) return { key, index };
  }
  return undefined;
}

/** Every node directly below one; names are strings, which stand where their owner says. */
function childrenOf(node: SpanNode): readonly SpanNode[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const value = field(node, key);
    if (Array.isArray(value)) return value.filter(isSpanNode).filter(({ type }) => type !== "String");
    return isSpanNode(value) && value.type !== "String" ? [value] : [];
  });
}

/** The usual way: its own location and all of its parts, with the brackets that these leave half open. */
export function uniteParts(node: SpanNode, place: Place): Span | undefined {
  const span = unite(place.at(node), ...childrenOf(node).map((part) => place.span(part)));
  return span === undefined ? undefined : balance(place.view, span);
}

/** Takes the words that follow a span, each of them if it is there. */
export function takeWords({ view }: Place, span: Span, ...words: readonly (readonly string[])[]): Span {
  let { last } = span;
  for (const choices of words) if (choices.includes(view.word(last + 1))) last += 1;
  return { first: span.first, last };
}

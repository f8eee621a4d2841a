import type { TSESTree } from "@typescript-eslint/types";

import { offsetsOf } from "../services/walk-nodes.js";
import { toBareExpression } from "../services/to-bare-expression.js";
import { followValue } from "./follow-value.js";
import type { Origin, Scope, ValueMap } from "./origin.js";

/** A text that an expression may come to. */
export interface FoundString {
  readonly text: string;
  /** The literal or the expression that it is written in. */
  readonly node: TSESTree.Node;
  /** Of the text without its quotes; of the whole expression where the text is not written out in one piece. */
  readonly range: readonly [number, number];
  /** Whether each unit of `text` stands at its place in `range`. */
  readonly isExact: boolean;
}

/**
 * The texts that an expression may come to, as far as the file shows.
 *
 * @param hole - What stands for the parts of a template that are not known; without it such a template is none.
 */
export function findStrings(
  map: ValueMap,
  text: string,
  node: TSESTree.Node,
  scope: Scope,
  hole?: string,
): readonly FoundString[] {
  const origins = followValue(map, { kind: "value", node, scope });
  const found = origins.flatMap((origin) => readOrigin(map, text, origin, hole, 0));
  return found.length > 0 ? found : origins.flatMap((origin) => readType(origin, text));
}

/** `table: "orders" | "carts"`: what nobody in the file gives, its type may list. */
function readType(origin: Origin, text: string): readonly FoundString[] {
  const type = origin.kind === "parameter" || origin.kind === "declared" ? origin.type : undefined;
  const parts = type?.type === "TSUnionType" ? type.types : type === undefined ? [] : [type];
  return parts.flatMap((part) =>
    part.type === "TSLiteralType" && part.literal.type === "Literal" && typeof part.literal.value === "string"
      ? [toFound(part.literal.value, part.literal, text)]
      : [],
  );
}

function readOrigin(
  map: ValueMap,
  text: string,
  origin: Origin,
  hole: string | undefined,
  depth: number,
): readonly FoundString[] {
  if (origin.kind === "key") return [toFound(origin.text, origin.node, text)];
  if (origin.kind !== "value") return [];
  const { node, scope } = origin;
  const read = (part: TSESTree.Node): string | undefined => {
    const bare = toBareExpression(part);
    if (depth > 8) return undefined;
    const found = followValue(map, { kind: "value", node: bare, scope }).flatMap((one) =>
      readOrigin(map, text, one, hole, depth + 1),
    );
    // Of several it may be, none is the one.
    return found.length === 1 ? found[0]?.text : undefined;
  };
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? [toFound(node.value, node, text)] : [];
    case "TemplateLiteral": {
      const parts = node.quasis.map(({ value }) => value.cooked);
      const holes = node.expressions.map((expression) => read(expression) ?? hole);
      if (holes.includes(undefined)) return [];
      return [toFound(parts.map((part, index) => `${part ?? ""}${holes[index] ?? ""}`).join(""), node, text)];
    }
    case "BinaryExpression": {
      if (node.operator !== "+") return [];
      const [left, right] = [read(node.left) ?? hole, read(node.right) ?? hole];
      return left === undefined || right === undefined ? [] : [toFound(left + right, node, text)];
    }
    default:
      return [];
  }
}

function toFound(value: string, node: TSESTree.Node, text: string): FoundString {
  const [start, end] = offsetsOf(node);
  for (const inset of [1, 0]) {
    if (text.slice(start + inset, end - inset) !== value) continue;
    return { text: value, node, range: [start + inset, end - inset], isExact: true };
  }
  return { text: value, node, range: [start, end], isExact: false };
}

import type { TSESTree } from "@typescript-eslint/types";

import { offsetsOf } from "./walk-nodes.js";

/** Lines and columns of nodes, from 1; columns count UTF-16 units. */
export interface LineIndex {
  placeOf(offset: number): { readonly line: number; readonly column: number };
  startOf(node: TSESTree.Node): { readonly line: number; readonly column: number };
  endLineOf(node: TSESTree.Node): number;
}

/**
 * Takes lines from `loc` where the parser gave it, else from offsets.
 *
 * @param text - The module's text, without a byte order mark; only needed where nodes have no `loc`.
 */
export function createLineIndex(text: string | undefined): LineIndex {
  let starts: readonly number[] | undefined;
  const placeOf = (offset: number): { line: number; column: number } => {
    if (text === undefined) throw new TypeError("A tree without lines needs the module's text.");
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return {
    placeOf,
    startOf: (node) => {
      const start = locationOf(node)?.start;
      return start === undefined ? placeOf(offsetsOf(node)[0]) : { line: start.line, column: start.column + 1 };
    },
    endLineOf: (node) => locationOf(node)?.end.line ?? placeOf(offsetsOf(node)[1]).line,
  };
}

function locationOf(node: { readonly loc?: TSESTree.SourceLocation }): TSESTree.SourceLocation | undefined {
  return node.loc;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) starts.push(match.index + match[0].length);
  return starts;
}

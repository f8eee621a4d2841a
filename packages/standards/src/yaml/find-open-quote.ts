import { type Document, Scalar, visit } from "yaml";

import type { Trouble } from "./trouble.js";

/** Where a quote was opened whose end is missed at `offset`; empty where no quote is the cause. */
export function findOpenQuote(
  document: Document.Parsed,
  offset: number,
): Pick<Trouble, "message" | "hint" | "offset"> | undefined {
  let opened: number | undefined;
  visit(document, {
    Scalar(_key, node) {
      const isQuoted = node.type === Scalar.QUOTE_SINGLE || node.type === Scalar.QUOTE_DOUBLE;
      if (isQuoted && node.range && node.range[0] < offset && node.range[1] >= offset) opened = node.range[0];
    },
  });
  if (opened === undefined) return undefined;
  return {
    message: "The quote that opens here is never closed.",
    hint: "Close it on the same line. To write a single quote inside single quotes, double it.",
    offset: opened,
  };
}

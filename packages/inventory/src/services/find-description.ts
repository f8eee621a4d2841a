import type { ServiceFacts } from "@continuous/source";

/** A block comment, with its range in UTF-16 units; `value` is without its signs. */
export interface DocComment {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const mostLetters = 300;

/**
 * What a service's doc comments say of it: the first sentence of its own, or those of its functions. `null` where there are
 * none.
 */
export function findDescription(text: string, comments: readonly DocComment[], facts: ServiceFacts): string | null {
  const docs = comments
    .filter(
      ({ value, start }) =>
        value.startsWith("*") &&
        /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 200), start)) &&
        !/\b(?:copyright|licen[cs]e)\b/i.test(value),
    )
    .map((comment) => ({ sentence: toFirstSentence(comment.value), follows: findLineBehind(text, comment.end) }))
    .filter(({ sentence }) => sentence !== "");
  const own =
    facts.kind === "functions"
      ? docs.filter(({ follows }) => /^(?:export|(?:async\s+)?function)\b/.test(follows.text))
      : docs.filter(({ follows }) => follows.line === facts.line);
  // What stands at the top of a file speaks of all that is in it.
  const said = own.length > 0 ? own : docs.slice(0, 1).filter(({ follows }) => follows.line <= facts.line);
  const sentences = said.map(({ sentence }) => sentence).join(" ");
  return sentences === "" ? null : sentences.slice(0, mostLetters);
}

function findLineBehind(text: string, end: number): { readonly line: number; readonly text: string } {
  // Decorators stand between a comment and what it speaks of.
  const [gap = ""] = /^(?:\s|@[\w.]+(?:\([^)]*\))?)*/.exec(text.slice(end, end + 1_000)) ?? [];
  const start = end + gap.length;
  return { line: text.slice(0, start).split("\n").length, text: text.slice(start, start + 40) };
}

function toFirstSentence(comment: string): string {
  const [prose = ""] = comment.replace(/^[ \t]*\*+[ \t]?/gm, "").split(/^\s*@/m);
  const line = prose.replace(/\s+/g, " ").trim();
  return /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
}

import type { ParseResult } from "libpg-query";

import { loadParser } from "./load-parser.js";

/** What the parser says: its tree, or its complaint with the code point at which it stands. */
export type ParserAnswer =
  { readonly tree: ParseResult } | { readonly message: string; readonly codePoint: number; readonly isSyntax: boolean };

let loaded: ReturnType<typeof loadParser> | undefined;

/** One parser a process, from the first text on. */
function getParser(): ReturnType<typeof loadParser> {
  loaded ??= loadParser();
  return loaded;
}

/**
 * Asks Postgres' parser. One blank goes before the text: a location of 0, which the parser's JSON leaves out, then never
 * means anything; so every location in the tree is one more than the byte it stands for.
 */
export function parse(text: string): ParserAnswer {
  const parser = getParser();
  try {
    return { tree: parser.parseSync(` ${text}`) };
  } catch (error) {
    if (parser.hasSqlDetails(error)) {
      const at = error.sqlDetails?.cursorPosition ?? 0;
      // An unclosed quote is quoted in the message up to the end of the file.
      const message = error.message.replace(/\n[^]*$/u, '…"');
      return { message, codePoint: Math.max(0, at - 1), isSyntax: true };
    }
    // The tree is deeper than the stack of the parser, or than that of JSON.parse.
    return { message: error instanceof Error ? error.message : String(error), codePoint: 0, isSyntax: false };
  }
}

/** Whether a word can be no bare name everywhere: `select`, but also `position`. */
export function isKeyword(word: string): boolean {
  // 0 is no keyword, 1 one that is free to be a name.
  return (getParser().scanSync(word).tokens[0]?.keywordKind ?? 0) > 1;
}

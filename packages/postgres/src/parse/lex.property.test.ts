import fc from "fast-check";
import { scanSync } from "libpg-query";
import { expect, test } from "vitest";

import { lex } from "./lex.js";
import { createOffsetMap } from "./offset-map.js";
import "./parser.js";

/** What SQL is made of, and what upsets those who read it. */
const piece = fc.constantFrom(
  ...[
    "select ",
    "a",
    "naïve",
    "😀",
    " ",
    "\n",
    "\r\n",
    "\t",
    ",",
    ";",
    "(",
    ")",
    "1",
    "2.5e3",
    "$1",
    "--",
    "-- é\n",
    "/*",
    "*/",
  ],
  ...[
    "/* /* é */ */",
    "'",
    "''",
    "'é😀'",
    "e'\\''",
    "E'\\\\'",
    "b'01'",
    "x'ff'",
    "n'x'",
    "U&'d\\0061t'",
    'u&"x"',
    '"',
    '""',
    '"Größe"',
  ],
  ...[
    "$$",
    "$$ ' $$",
    "$tag$",
    "$tag$ $$ $tag$",
    "$é$x$é$",
    "a$b",
    ":=",
    "::text",
    "->>",
    "<=",
    "-",
    "/",
    "*",
    "|",
    "@>",
  ],
);

test("tokens end where the tokens of Postgres end", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const theirs = scan(text);
      // What Postgres cannot scan has no tokens to compare.
      if (theirs === undefined) return;
      const { toIndex } = createOffsetMap(text);
      const long = theirs
        .filter(({ end, start }) => end - start > 1)
        .map(({ start, end }) => [toIndex(start), toIndex(end)] as const);
      const mine = lex(text).tokens;
      // psql takes the line after a backslash for itself.
      if (mine.some(({ kind }) => kind === "meta")) return;
      for (const [start, end] of long) {
        const inside = mine.filter((token) => token.start < end && token.end > start);
        // Operators and numbers come in pieces here; together they cover the same text.
        expect([inside[0]?.start, inside.at(-1)?.end], JSON.stringify(text.slice(start, end))).toEqual([start, end]);
      }
    }),
    { seed: 7, numRuns: 5000 },
  );
});

function scan(text: string) {
  try {
    return scanSync(text).tokens;
  } catch {
    return undefined;
  }
}

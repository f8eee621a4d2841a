import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";

import { compileStandards, type CompileResult } from "./compile-standards.js";

const compile = (text: string): CompileResult =>
  compileStandards(text, { path: "standards.yaml", today: "2026-11-22" });

/** Every word of the grammar, and some that are none. */
const word = fc.constantFrom(
  ...[
    "services",
    "database",
    "pipelines",
    "testing",
    "exceptions",
    "required",
    "include",
    "exclude",
    "runtime",
    "clients",
  ],
  ...[
    "naming",
    "tables",
    "columns",
    "booleans",
    "required_columns",
    "row_level_security",
    "references",
    "severity",
    "style",
  ],
  ...[
    "minimum_coverage",
    "critical_paths",
    "standard",
    "items",
    "paths",
    "reason",
    "until",
    "singleton_pattern",
    "module",
    "use",
  ],
  ...[
    "critical",
    "warning",
    "off",
    "snake_case_plural",
    "is_ or has_ prefix",
    "60%",
    "help",
    "known",
    "node",
    "2027-06-30",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "servces",
    "",
    "*",
    "**/services/**",
    "<<",
    "null",
    "🙂",
    "a: b",
    "- x",
    "\t",
    "#",
  ],
);

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    word,
    fc.constantFrom(null, true, false, 0, 5, 0.6, Infinity),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(word, tie("tree"), { maxKeys: 4 }),
  ),
}));

const sound =
  "services:\n  include: [a/**]\n  required:\n    - singleton_pattern: { severity: critical }\n    - naming\ndatabase:\n  required_columns: &c\n    - id: uuid\n  naming: [tables: snake_case]\nexceptions:\n  - { standard: services.naming, items: [a], reason: 'b', until: 2027-06-30 }\n";

/** A sound text with characters cut out and others put in. */
const mutated = fc
  .array(
    fc.tuple(
      fc.nat(sound.length),
      fc.nat(12),
      fc.constantFrom(
        "",
        "\t",
        '"',
        "'",
        "[",
        "}",
        ": ",
        "- ",
        "\n",
        "*a",
        "&a ",
        "<<: *c",
        "---\n",
        "!x",
        "@",
        "\r\n",
        "🙂",
        "?",
      ),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((cuts) => cuts.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), sound));

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  tree.map((value) => stringify(value)),
  mutated,
);

test("no text makes it throw, and every problem stands within the text", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const result = compile(text);
      const lines = text.split("\n");
      for (const { message, where } of result.ok ? result.warnings : result.problems) {
        expect(message).not.toBe("");
        expect(where.line).toBeGreaterThanOrEqual(1);
        expect(where.line).toBeLessThanOrEqual(lines.length);
        expect(where.column).toBeGreaterThanOrEqual(1);
        expect(where.column).toBeLessThanOrEqual((lines[(where.line ?? 0) - 1]?.length ?? 0) + 1);
      }
      expect(result.ok || result.problems.length > 0).toBe(true);
    }),
    { numRuns: 1_500, seed: 20261122 },
  );
});

test("equal text gives equal bytes", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(JSON.stringify(compile(text))).toBe(JSON.stringify(compile(text)));
    }),
    { numRuns: 300, seed: 20261122 },
  );
});

test("what compiles is plain JSON", () => {
  const result = compile(sound);
  expect(result.ok && JSON.parse(JSON.stringify(result.standards))).toEqual(result.ok && result.standards);
});

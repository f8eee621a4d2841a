import { expect, test } from "vitest";

import { optionsOf, problemsOf, switchedOn } from "../../tests/compile-text.js";

test("anchors, aliases and merge keys are followed", () => {
  const text =
    "services:\n  include: &globs ['src/**']\n  exclude: *globs\n  required:\n    - naming: &info {severity: info}\n    - error_handling: *info\n    - singleton_pattern: {<<: *info, dependency_injection: forbidden}\n";
  expect(switchedOn(text)).toEqual([
    "services.error_handling: info",
    "services.naming: info",
    "services.singleton_pattern: info",
  ]);
  expect(optionsOf(text, "continuous/service-naming")).toMatchObject({
    services: { include: ["src/**"], exclude: ["src/**"] },
  });
});

test("a map's own key wins over a merged one, and the first merged map over the second", () => {
  const text =
    "services:\n  required:\n    - naming: &a {severity: info}\n    - error_handling: &b {severity: warning}\n    - singleton_pattern: {<<: [*a, *b]}\n    - environment_detection: {severity: warning, <<: *a}\n";
  expect(switchedOn(text)).toEqual([
    "services.environment_detection: warning",
    "services.error_handling: warning",
    "services.naming: info",
    "services.singleton_pattern: info",
  ]);
});

test("a merge of what is no map is refused", () => {
  expect(problemsOf("services:\n  required:\n    - naming: {<<: 5}\n")).toEqual([
    "3:16 bad-merge `<<` merges maps, and this is not a map. Give it an alias of a map: `<<: *name`.",
  ]);
});

test("a glob without quotes is no alias", () => {
  expect(problemsOf("services:\n  include: **/services/**\n")).toEqual([
    '2:12 unknown-alias A glob that begins with * needs quotes: **/services/** Write "**/services/**": without quotes, YAML takes the first * for an alias.',
  ]);
  expect(problemsOf("services: *all\n")).toEqual([
    "1:11 unknown-alias There is no anchor `&all` above this alias. Write `&all` before the value that `*all` repeats, or put quotes around it, if it is text.",
  ]);
});

test("an alias bomb and an endless alias are refused", () => {
  const line = (name: string, of: string): string =>
    `${name}: &${name} [${Array.from({ length: 10 }, () => of).join(",")}]`;
  const bomb = [line("a", "x"), line("b", "*a"), line("c", "*b"), line("d", "*c"), line("e", "*d")].join("\n");
  expect(problemsOf(bomb).filter((problem) => problem.includes("too-many-aliases"))).toEqual([
    "4:29 too-many-aliases The aliases of this file repeat more than 10,000 values. Write out what is meant: a standards.yaml is short.",
  ]);
  expect(problemsOf("services: &a {include: *a}\n")).toEqual([
    "1:24 endless-alias `*a` stands inside the value that it repeats. Write out what is meant.",
  ]);
});

test("comments, CRLF and a byte order mark change nothing but places", () => {
  expect(switchedOn("\uFEFF# a comment\r\nservices: # one\r\n  required:\r\n    - naming # two\r\n")).toEqual([
    "services.naming: critical",
  ]);
  expect(problemsOf("\uFEFFservises:\r\n  a: 1\r\ndatabas: 1\r\n")).toEqual([
    "1:1 unknown-word `servises` is not a part of standards.yaml. Did you mean `services`?",
    "3:1 unknown-word `databas` is not a part of standards.yaml. Did you mean `database`?",
  ]);
});

test("columns count UTF-16 units", () => {
  expect(problemsOf('services: {include: ["🙂ü"], requird: []}\n')).toEqual([
    "1:30 unknown-word `requird` is not an option of `services`. Did you mean `required`?",
  ]);
});

test("tabs are refused line by line, and hide nothing in other sections", () => {
  expect(problemsOf("services:\n\trequired:\n\t  - naming\ndatabase:\n  naming: [tabels]\n")).toEqual([
    "2:1 yaml-syntax YAML cannot be indented with tabs. Replace the tab by spaces.",
    "3:1 yaml-syntax YAML cannot be indented with tabs. Replace the tab by spaces.",
    "5:12 unknown-word `tabels` is not something `database.naming` speaks of. Did you mean `tables`?",
  ]);
});

test("an open quote is reported where it opens, and hides nothing in other sections", () => {
  expect(
    problemsOf('services:\n  requird: []\n  include: "src/**\n  required: [naming]\ndatabase:\n  schema: [public]\n'),
  ).toEqual([
    "2:3 unknown-word `requird` is not an option of `services`. Did you mean `required`?",
    "3:12 yaml-syntax The quote that opens here is never closed. Close it on the same line. To write a single quote inside single quotes, double it.",
    "6:3 unknown-word `schema` is not an option of `database`. Did you mean `schemas`?",
  ]);
});

test("keys that repeat, or are no text, are refused", () => {
  expect(problemsOf("services: {}\n1: a\ntrue: b\n? [c]\n: d\nnull: e\n__proto__: f\nservices: {}\n")).toEqual([
    '2:1 unusable-key A key has to be text. `1` is a number. Put quotes around it, if it is meant: "1".',
    '3:1 unusable-key A key has to be text. `true` is a boolean. Put quotes around it, if it is meant: "true".',
    "4:3 unusable-key A key has to be text. This is a list. Write a word before the colon.",
    "6:1 unusable-key A key has to be text. This is empty. Write a word before the colon.",
    "7:1 unusable-key `__proto__` cannot be used as a key. Remove it.",
    "8:1 repeated-key `services` stands here a second time. YAML keeps only one of them; write what both say under one.",
  ]);
});

test("a second document is refused", () => {
  expect(problemsOf("services: {required: [naming]}\n---\nservices: {}\n")).toEqual([
    "2:1 second-document A second YAML document begins here, and only the first would count. Remove the line `---`, or what follows it.",
  ]);
});

test("very deep nesting is refused, in brackets, indents and dashes", () => {
  const refusal = "too-deep This is nested too deeply to be a standards.yaml. No standard needs more than six levels.";
  expect(problemsOf("[".repeat(100_000))).toEqual([expect.stringContaining(refusal)]);
  expect(problemsOf("- ".repeat(50_000))).toEqual([expect.stringContaining(refusal)]);
  expect(problemsOf(Array.from({ length: 900 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"))).toEqual([
    expect.stringContaining(refusal),
  ]);
});

test("a value that YAML cannot read is reported once", () => {
  expect(problemsOf("services:\n  runtime: @x\n  requird: []\n")).toEqual([
    "2:12 yaml-syntax This is not valid YAML: Plain value cannot start with reserved character @. Put quotes around the value.",
    "3:3 unknown-word `requird` is not an option of `services`. Did you mean `required`?",
  ]);
});

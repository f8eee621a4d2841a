import { expect, test } from "vitest";

import { problemsOf, warningsOf } from "../../tests/compile-text.js";

const nothing =
  "1:1 names-nothing This file switches no standard on, so nothing is checked. Name what you want under `services.required` or `database`, or remove the file: without one, the recommended standards hold.";

test("a file that names nothing compiles, with a warning", () => {
  expect(warningsOf("")).toEqual([nothing]);
  expect(warningsOf("\uFEFF\r\n# nothing yet\r\n")).toEqual([nothing]);
  expect(warningsOf("services:\ndatabase:\n")).toEqual([nothing]);
});

test("a list, a text and a number are no standards.yaml", () => {
  const takes = "It takes a map of services, database, pipelines, testing and exceptions.";
  expect(problemsOf("- services\n")).toEqual([`1:1 bad-value standards.yaml is a list. ${takes}`]);
  expect(problemsOf("hello\n")).toEqual([`1:1 bad-value standards.yaml is \`hello\`. ${takes}`]);
  expect(problemsOf("5")).toEqual([`1:1 bad-value standards.yaml is \`5\`. ${takes}`]);
});

test("a part of the wrong kind says what it takes", () => {
  expect(problemsOf("services: []\ndatabase: 5\nexceptions: {}\n")).toEqual([
    "1:11 bad-value `services` is an empty list. It takes a map of include, exclude, runtime, clients and required.",
    "2:11 bad-value `database` is `5`. It takes a map of migrations, types, schemas, required_columns, naming, row_level_security and references.",
    "3:13 bad-value `exceptions` is a map. It takes a list of maps of standard, items, paths, reason and until.",
  ]);
});

test("ten megabytes are refused without being parsed", () => {
  expect(problemsOf("a: b\n".repeat(2_097_152))).toEqual([
    "1:1 file-too-large This file is 10.0 MB large; a standards.yaml may have 0.5 MB at most. A standards.yaml is a page or two of YAML. Is this the right file?",
  ]);
});

test("binary data is refused", () => {
  expect(problemsOf("\u0000\u0001PNG")).toEqual([
    "1:1 not-text This is a binary file, not a standards.yaml. Give the path of a YAML file, saved as UTF-8.",
  ]);
});

test("ten thousand unknown words are all reported", () => {
  const problems = problemsOf(Array.from({ length: 10_000 }, (_, index) => `word_${index}: ${index}`).join("\n"));
  expect(problems).toHaveLength(10_000);
  expect(problems[9_999]).toBe(
    "10000:1 unknown-word `word_9999` is not a part of standards.yaml. Known here: services, database, pipelines, testing, exceptions.",
  );
});

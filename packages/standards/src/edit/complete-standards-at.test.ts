import { expect, test } from "vitest";

import { completeStandardsAt } from "./complete-standards-at.js";

function complete(marked: string): readonly string[] {
  const offset = marked.indexOf("‸");
  return completeStandardsAt(marked.replace("‸", ""), offset).items.map(({ insert }) => insert);
}

test.each([
  ["the top of an empty file", "‸", ["services: ", "database: ", "pipelines: ", "testing: ", "exceptions: "]],
  [
    "a key that is begun, among others",
    "services: {}\nda‸\ntesting: {}\n",
    ["database: ", "pipelines: ", "exceptions: "],
  ],
  [
    "a key inside",
    "database:\n  references: known\n  na‸\n",
    ["migrations: ", "types: ", "schemas: ", "required_columns: ", "naming: ", "row_level_security: "],
  ],
  ["a key that has its colon", "servi‸: {}\n", ["services", "database", "pipelines", "testing", "exceptions"]],
  ["a value", "services:\n  required:\n    - naming: ‸\n", ["critical", "warning", "info", "off"]],
  [
    "a list's entry, as a word or with settings",
    "services:\n  required:\n    - sing‸\n",
    [
      "singleton_pattern: ",
      "environment_detection: ",
      "error_handling: ",
      "naming: ",
      "singleton_pattern",
      "environment_detection",
      "error_handling",
      "naming",
    ],
  ],
  ["a flow list", "pipelines:\n  required: [help, ‸]\n", ["help", "test", "health_check"]],
  ["a free text", 'exceptions:\n  - reason: "a‸"\n', []],
])("%s", (_, marked, inserts) => {
  expect(complete(marked)).toEqual(inserts);
});

test("what is chosen replaces the word around the cursor, and says what it means", () => {
  const text = "services:\n  required:\n    - sing_le\n";
  const { range, items } = completeStandardsAt(text, text.indexOf("_le"));
  expect(text.slice(...range)).toBe("sing_le");
  expect(items.find(({ label }) => label === "singleton_pattern")?.description).toBe(
    "One instance of each service per process.",
  );
});

test("an exception's standard is one of all", () => {
  expect(complete("exceptions:\n  - standard: services.n‸\n")).toEqual(
    expect.arrayContaining(["services.naming", "database.naming.tables", "testing.minimum_coverage"]),
  );
});

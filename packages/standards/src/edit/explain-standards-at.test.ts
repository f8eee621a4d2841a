import { expect, test } from "vitest";

import { explainStandardsAt } from "./explain-standards-at.js";

function explain(marked: string): string | undefined {
  const offset = marked.indexOf("‸");
  return explainStandardsAt(marked.replace("‸", ""), offset)?.markdown.split("\n")[0];
}

test.each([
  ["a part", "serv‸ices: {}\n", "What services are held to."],
  ["a setting", "services:\n  inc‸lude: a\n", "What counts as a service file."],
  [
    "a standard in a list",
    "services:\n  required:\n    - nam‸ing\n",
    "**Service naming** (services.naming): One service, one name: file, class and instance agree, and no two live modules export services of the same name.",
  ],
  [
    "a standard with settings",
    "services:\n  required:\n    - singleton_pat‸tern: { severity: info }\n",
    "**Singleton pattern** (services.singleton_pattern): One instance of each service per process.",
  ],
  [
    "a severity",
    "services:\n  required:\n    - naming: in‸fo\n",
    "critical: an error, fails the check. warning, info: reported. off: not looked at.",
  ],
  [
    "an exception's standard",
    "exceptions:\n  - standard: services.nam‸ing\n",
    "**Service naming** (services.naming): One service, one name: file, class and instance agree, and no two live modules export services of the same name.",
  ],
])("%s", (_, marked, words) => {
  expect(explain(marked)).toBe(words);
});

test.each([
  ["a word that is none of the grammar", "sevrices‸: {}\n"],
  ["a comment", "# serv‸ices\nservices: {}\n"],
  ["a text too deep", "[".repeat(200).replace("[", "[‸")],
])("nothing about %s", (_, marked) => {
  expect(explain(marked)).toBeUndefined();
});

test("the range is the word's", () => {
  const text = "database:\n  references: known\n";
  expect(explainStandardsAt(text, 14)?.range).toEqual([12, 22]);
});

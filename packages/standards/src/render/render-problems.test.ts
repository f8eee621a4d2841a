import { expect, test } from "vitest";

import { compileStandards } from "../compile/compile-standards.js";
import { ConfigurationError } from "../configuration-error.js";
import { renderProblems } from "./render-problems.js";

const text = "\uFEFFservices:\r\n  required:\r\n    - singelton_pattern\r\n    - nothing\r\n";
const result = compileStandards(text, { path: "standards.yaml", today: "2026-11-22" });
const problems = result.ok ? [] : result.problems;

test("a problem has its place, message, code frame and hint", () => {
  expect(renderProblems(problems, text))
    .toBe(`standards.yaml:3:7  \`singelton_pattern\` is not a standard of \`services\`.
  1 | services:
  2 |   required:
> 3 |     - singelton_pattern
    |       ^
  4 |     - nothing
  Did you mean \`singleton_pattern\`?

standards.yaml:4:7  \`nothing\` is not a standard of \`services\`.
  2 |   required:
  3 |     - singelton_pattern
> 4 |     - nothing
    |       ^
  5 |
  An entry of \`services.required\` takes one of singleton_pattern, environment_detection, error_handling, naming, with or without a severity behind it.`);
});

test("without the text there is no code frame, without a line no place in the file", () => {
  expect(renderProblems([{ code: "a", message: "Gone.", hint: "", where: { path: "x.yaml" } }])).toBe("x.yaml  Gone.");
});

test("a line too long for a terminal is not shown", () => {
  const long = `a: ${"x".repeat(500)}`;
  expect(
    renderProblems([{ code: "a", message: "Long.", hint: "", where: { path: "x.yaml", line: 1, column: 1 } }], long),
  ).toBe("x.yaml:1:1  Long.");
});

test("a configuration error lists every problem", () => {
  const error = new ConfigurationError(problems, text);
  expect(error.message).toBe(`standards.yaml has 2 problems:\n\n${renderProblems(problems, text)}`);
  expect(error).toMatchObject({
    name: "ConfigurationError",
    code: "configuration",
    problems,
    hint: "Mend what is listed; each problem says how.",
  });
  expect(new ConfigurationError(problems.slice(0, 1)).message).toBe(
    "standards.yaml has a problem:\n\nstandards.yaml:3:7  `singelton_pattern` is not a standard of `services`.\n  Did you mean `singleton_pattern`?",
  );
});

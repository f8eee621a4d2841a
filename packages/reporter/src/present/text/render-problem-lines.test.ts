import { expect, test } from "vitest";

import { hostile } from "../../../tests/documents/hostile.js";
import { renderProblemLines } from "./render-problem-lines.js";

const options = { colour: false, width: 60 };

test("a problem says what, where, and what to do", () => {
  const where = { path: "standards.yaml", line: 3, column: 5 };
  const problem = {
    code: "unknown-word",
    message: "There is no standard singelton_pattern in services.required.",
    hint: "Did you mean singleton_pattern?",
    where,
  };
  expect(renderProblemLines([problem], options)).toEqual([
    "1 problem",
    "",
    "  ! There is no standard singelton_pattern in",
    "    services.required.",
    "    standards.yaml:3:5  unknown-word",
    "    Did you mean singleton_pattern?",
    "",
  ]);
});

test("a code frame in a message keeps its lines", () => {
  const problem = { code: "x", message: "Wrong word.\n> 3 |     - a\n    |       ^", hint: "", where: { path: "" } };
  expect(renderProblemLines([problem, problem], options).slice(0, 6)).toEqual([
    "2 problems",
    "",
    "  ! Wrong word.",
    "    > 3 |     - a",
    "        |       ^",
    "    x",
  ]);
});

test("no problem, no line", () => {
  expect(renderProblemLines([], options)).toEqual([]);
});

test("nothing in a problem can act on the terminal", () => {
  const problem = { code: hostile, message: hostile, hint: hostile, where: { path: hostile } };
  expect(renderProblemLines([problem], options).join("\n")).not.toMatch(/(?!\n)\p{Cc}|\u202E|\u2066/u);
});

import { expect, test } from "vitest";

import { createModuleParser } from "../know/create-module-parser.js";
import type { Finding } from "./finding.js";
import { findFixes } from "./find-fixes.js";

const parse = createModuleParser();

function fix(text: string, line: number, kind: "suggestion" | "disable" | "explain", more: Partial<Finding> = {}) {
  const finding: Finding = {
    rule: "continuous/error-handling",
    message: "Dropped.",
    severity: 2,
    line,
    column: 1,
    endLine: line,
    endColumn: 2,
    suggestions: [],
    ...more,
  };
  const found = findFixes(text, parse("a.tsx", text), finding).find((each) => each.kind === kind);
  if (found === undefined) return undefined;
  const [edit] = found.edits;
  return `${text.slice(0, edit!.range[0])}${edit!.text}${text.slice(edit!.range[1])}`;
}

test("a comment above the line silences it, at the line's own depth and with its own line breaks", () => {
  expect(fix("function f() {\r\n  g();\r\n}\r\n", 2, "disable")).toBe(
    "function f() {\r\n  // eslint-disable-next-line continuous/error-handling -- TODO: say why\r\n  g();\r\n}\r\n",
  );
});

test("where a comment for the line stands already, it goes behind the line", () => {
  expect(fix("// eslint-disable-next-line no-undef -- x\ng();\n", 2, "disable")).toBe(
    "// eslint-disable-next-line no-undef -- x\ng(); // eslint-disable-line continuous/error-handling -- TODO: say why\n",
  );
});

test("between elements it is a comment of theirs, before the outermost one of code's", () => {
  const text = "const a = (\n  <ul>\n    <li>{f()}</li>\n  </ul>\n);\n";
  expect(fix(text, 3, "disable")).toBe(
    "const a = (\n  <ul>\n    {/* eslint-disable-next-line continuous/error-handling -- TODO: say why */}\n    <li>{f()}</li>\n  </ul>\n);\n",
  );
  expect(fix(text, 2, "disable")).toBe(
    "const a = (\n  // eslint-disable-next-line continuous/error-handling -- TODO: say why\n  <ul>\n    <li>{f()}</li>\n  </ul>\n);\n",
  );
});

test("within a template there is no room for one", () => {
  const text = "const a = `\n  ${f()}\n`;\n";
  expect(fix(text, 2, "disable")).toBeUndefined();
  expect(fix(text, 2, "explain")).toBeUndefined();
});

test("what the standard asks, with its page", () => {
  expect(fix("g();\n", 1, "explain")).toBe(
    "// services.error_handling: No failure disappears. https://github.com/continuous-standards/continuous/blob/main/docs/rules/error-handling.md\ng();\n",
  );
});

test("a rule's suggestion comes first; a finding without a rule has nothing else", () => {
  const suggestions = [{ title: "Mend", fix: { range: [0, 1] as [number, number], text: "h" } }];
  expect(fix("g();\n", 1, "suggestion", { suggestions })).toBe("h();\n");
  expect(fix("g();\n", 1, "disable", { rule: null })).toBeUndefined();
});

import { expect, test } from "vitest";

import { lastWords } from "./last-words.js";

const frames = Array.from({ length: 30 }, (_, line) => `    at load (node:internal/loader:${String(line)}:12)`);

test("what was thrown, and where, not the depths of its stack", () => {
  const output = ["", "TypeError: names is not a list", ...frames, "", "Node.js v24.0.0"].join("\n");
  expect(lastWords(output)).toBe(
    "\nTypeError: names is not a list\n    at load (node:internal/loader:0:12)\n    at load (node:internal/loader:1:12)\nNode.js v24.0.0",
  );
});

test("lines that tell of trouble stand before a long table", () => {
  const table = Array.from({ length: 25 }, (_, row) => `| row ${String(row)} |`);
  expect(lastWords(["\u001b[31mSyntaxError: no such word\u001b[0m", "all else is well", ...table].join("\n"))).toBe(
    `\n${["SyntaxError: no such word", ...table.slice(5)].join("\n")}`,
  );
});

test("nothing of nothing", () => {
  expect(lastWords(" \n\n")).toBe("");
});

import { expect, test } from "vitest";

import { hostile } from "../../tests/documents/hostile.js";
import { toJson } from "./to-json.js";

test("two spaces, and a line end", () => {
  expect(toJson({ a: ["ü"] })).toBe('{\n  "a": [\n    "ü"\n  ]\n}\n');
});

test("what could act on a terminal is escaped, and reads back the same", () => {
  const text = toJson([`${hostile}\u0085\u007F\u2028`]);
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202E|\u2066|\u2028/u);
  expect(JSON.parse(text)).toEqual([`${hostile}\u0085\u007F\u2028`]);
});

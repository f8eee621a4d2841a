import { expect, test } from "vitest";

import { toStorable } from "./to-storable.js";

test("what is storable comes back itself", () => {
  const run = { a: [1, null, "text 😀", { b: true }], c: undefined };
  expect(toStorable(run)).toBe(run);
});

test("the character 0 and halves of a character are replaced, in values and names", () => {
  expect(toStorable({ "a\0": ["b\uD800c", { d: "\uDC00😀\0" }], e: "f" })).toEqual({
    "a\uFFFD": ["b\uFFFDc", { d: "\uFFFD😀\uFFFD" }],
    e: "f",
  });
});

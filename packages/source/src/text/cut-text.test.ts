import { expect, test } from "vitest";

import { cutText } from "./cut-text.js";

test("a text that fits stays, a longer one says that it was cut", () => {
  expect(cutText("abcd", 4)).toBe("abcd");
  expect(cutText("abcde", 4)).toBe("abc…");
});

test("a pair of surrogates is not cut in two", () => {
  expect(cutText("ab😀d", 4)).toBe("ab…");
});

import { expect, test } from "vitest";

import { sanitiseSource } from "./sanitise-source.js";

test("each control character becomes one character, so that columns stay", () => {
  expect(sanitiseSource("\ta\u001B[31m\u202Eb\u0000")).toBe(" a\uFFFD[31m\uFFFDb\uFFFD");
});

test("a pair of surrogates is one character and stays", () => {
  expect(sanitiseSource("a😀b")).toBe("a😀b");
});

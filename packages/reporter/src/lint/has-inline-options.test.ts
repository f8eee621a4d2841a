import { expect, test } from "vitest";

import { hasInlineOptions } from "./has-inline-options.js";

test.each([
  ["/* eslint continuous/error-handling: [2, {}] */", true],
  ["a();\n/*eslint no-var: 0,\n  continuous/service-naming: 1 */", true],
  ["// eslint-disable-next-line continuous/error-handling -- why", false],
  ["/* eslint-disable continuous/error-handling -- why */", false],
  ["/* eslint no-var: 2 */ call('continuous/x');", false],
])("%s", (text, expected) => {
  expect(hasInlineOptions(text)).toBe(expected);
});

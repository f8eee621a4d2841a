import { expect, test } from "vitest";

import { toCodeSpan } from "./to-code-span.js";

test.each([
  ["src/a.ts:1:2", "`src/a.ts:1:2`"],
  ["a`b", "``a`b``"],
  ["`a``", "``` `a`` ```"],
  ["a|b", "`a\\|b`"],
  ["a\nb", "`a b`"],
  ["", "`  `"],
])("%j", (text, span) => {
  expect(toCodeSpan(text)).toBe(span);
});

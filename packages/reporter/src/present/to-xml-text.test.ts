import { expect, test } from "vitest";

import { toXmlText } from "./to-xml-text.js";

test("characters that XML 1.0 forbids are replaced, others stay", () => {
  expect(toXmlText("a\u0000\u001B\uFFFE\uD800b\tü😀\u0085")).toBe("a\uFFFD\uFFFD\uFFFD\uFFFDb\tü😀\u0085");
});

test("line ends are one kind, or a space in an attribute", () => {
  expect(toXmlText("a\r\nb\rc")).toBe("a\nb\nc");
  expect(toXmlText("a\r\n  b", "join")).toBe("a b");
});

import { expect, test } from "vitest";

import { toUriReference } from "./to-uri-reference.js";

test("what means something in a URI is escaped, the slashes are not", () => {
  expect(toUriReference("a b/c:d#e?f%[g]/ü😀\uD800.ts")).toBe(
    "a%20b/c%3Ad%23e%3Ff%25%5Bg%5D/%C3%BC%F0%9F%98%80%EF%BF%BD.ts",
  );
});

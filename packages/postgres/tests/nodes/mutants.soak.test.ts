import { test } from "vitest";

import { expectWhole } from "./expect-whole.js";

test("10,000 broken files are read without a crash", () => {
  expectWhole(10_000, 8);
});

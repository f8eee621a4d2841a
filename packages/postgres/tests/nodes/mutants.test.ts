import { test } from "vitest";

import { expectWhole } from "./expect-whole.js";

test("200 broken files are read without a crash", () => {
  expectWhole(200, 7);
});

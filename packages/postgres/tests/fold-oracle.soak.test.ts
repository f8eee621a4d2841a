import { afterAll, beforeAll, test } from "vitest";
import fc from "fast-check";

import { history } from "./oracle/ddl-arbitrary.js";
import { expectSame } from "./oracle/expect-same.js";
import { openOracle } from "./oracle/open-oracle.js";
import type { Oracle } from "./oracle/open-oracle.js";

let oracle: Oracle;
beforeAll(async () => {
  oracle = await openOracle();
});
afterAll(() => oracle.close());

test("300 histories leave what they leave in a real Postgres", async () => {
  await fc.assert(
    fc.asyncProperty(history(40), (statements) => expectSame(oracle, statements)),
    { numRuns: 300, seed: 20_261_123 },
  );
});

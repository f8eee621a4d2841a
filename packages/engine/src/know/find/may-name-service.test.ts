import { expect, test } from "vitest";

import { snapshot } from "../../../tests/know/shop-snapshot.js";
import { indexSnapshot } from "./index-snapshot.js";
import { mayNameService } from "./may-name-service.js";

const index = indexSnapshot(snapshot);

test.each([
  ['import { a, OrderService as b } from "x";', true],
  ['import type { OrderService } from "x";', true],
  ['import {\n  OrderService,\n} from "x";', true],
  ['export { OrderService } from "x";', true],
  ['import * as x from "x";', true],
  ['export * from "x";', true],
  ['await import("x");', true],
  ['import { a } from "x";\nclass OrderService {}', false],
  ['import x from "x";', false],
  ["OrderService", false],
])("%s: %s", (text, answer) => {
  expect(mayNameService(text, index)).toBe(answer);
});

test("a default import, where a service is a default export", () => {
  expect(mayNameService('import x from "x";', { ...index, exports: new Map([["default", []]]) })).toBe(true);
});

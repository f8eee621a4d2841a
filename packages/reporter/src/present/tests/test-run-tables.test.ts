import { expect, test } from "vitest";

import { unreached } from "../../testing/unreached.js";
import { isUntested } from "./test-run-tables.js";

const skipped = {
  ...{ name: "Mail", path: "src/mail-service.ts", passed: false, skipped: true, duration: 0 },
  tests: { passed: 0, failed: 0, skipped: 0 },
};

test("a service whose tests were not run is not one without tests", () => {
  expect(isUntested({ ...skipped, error: unreached })).toBe(true);
  expect(isUntested({ ...skipped, error: "Tests reach it, but their runner did not run them." })).toBe(false);
});

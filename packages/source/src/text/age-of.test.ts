import { expect, test } from "vitest";

import { ageOf } from "./age-of.js";

test.each([
  ["2026-03-31T11:59:30.000Z", "just now"],
  ["2026-03-31T11:59:00.000Z", "1 minute ago"],
  ["2026-03-31T10:01:00.000Z", "1 hour ago"],
  ["2026-03-30T12:00:01.000Z", "23 hours ago"],
  ["2026-03-30T12:00:00.000Z", "1 day ago"],
  ["2026-01-31T12:00:00+00:00", "59 days ago"],
  ["2026-04-01T12:00:00.000Z", "just now"],
])("%s is %s", (time, age) => {
  expect(ageOf(time, "2026-03-31T12:00:00.000Z")).toBe(age);
});

import { expect, test } from "vitest";

import { findTooMany } from "./find-too-many.js";

const ten = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

test("ten standards are enough, and an eleventh too many", () => {
  expect(findTooMany(ten)).toBeUndefined();
  expect(findTooMany([...ten, "k"])).toEqual({
    code: "too-many-standards",
    message:
      "11 standards are switched on. Too many rules are ignored rules: where everything is reported, nothing is read.",
    hint: "Keep the 10 that matter most, and set the others to `off`.",
  });
});

test("pipelines and coverage are not counted", () => {
  expect(findTooMany([...ten, "pipelines.required", "testing.minimum_coverage"])).toBeUndefined();
});

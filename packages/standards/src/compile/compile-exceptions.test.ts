import { expect, test } from "vitest";

import { compiled, optionsOf, problemsOf, warningsOf } from "../../tests/compile-text.js";

const text = `services: {required: [naming, error_handling]}
exceptions:
  - standard: services.naming
    items: AuthService
    reason: " Named by a contract. "
    until: 2026-11-22
  - standard: services.error_handling
    paths: ["packages/old/**"]
    reason: "Goes away."
`;

test("an exception counts through its last day, and is expired the day after", () => {
  expect(compiled(text, "2026-11-22").exceptions).toHaveLength(2);
  expect(compiled(text, "2026-11-22").expired).toEqual([]);
  expect(compiled(text, "2026-11-23").expired).toEqual([
    {
      standard: "services.naming",
      items: ["AuthService"],
      paths: [],
      reason: "Named by a contract.",
      until: "2026-11-22",
      line: 3,
    },
  ]);
  expect(compiled(text, "2026-11-23").exceptions).toEqual([
    {
      standard: "services.error_handling",
      items: [],
      paths: ["packages/old/**"],
      reason: "Goes away.",
      until: null,
      line: 7,
    },
  ]);
});

test("only rules of its standard learn of an exception", () => {
  expect(optionsOf(text, "continuous/service-naming")).toMatchObject({
    exceptions: [{ items: ["AuthService"], paths: [], reason: "Named by a contract." }],
  });
  expect(optionsOf(text, "continuous/error-handling")).toMatchObject({
    exceptions: [{ items: [], paths: ["packages/old/**"], reason: "Goes away." }],
  });
});

test("an exception for a standard that is off is doubtful", () => {
  expect(
    warningsOf(
      "services: {required: [naming]}\nexceptions:\n  - {standard: database.references, items: [a], reason: b}\n",
    ),
  ).toEqual([
    "3:16 exception-of-nothing This exception is for `database.references`, which is not switched on. Remove the exception, or switch the standard on.",
  ]);
});

test("a standard is named by its place, and short names lead there", () => {
  expect(
    problemsOf(
      "exceptions:\n  - {standard: naming.tables, items: a, reason: b}\n  - {standard: continuous/service-naming, items: a, reason: b}\n  - {standard: services.namings, items: a, reason: b}\n",
    ),
  ).toEqual([
    "2:16 unknown-word `naming.tables` is not a standard. Did you mean `database.naming.tables`?",
    "3:16 unknown-word `continuous/service-naming` is not a standard. That is a rule. Its standard is `services.naming`.",
    "4:16 unknown-word `services.namings` is not a standard. Did you mean `services.naming`?",
  ]);
});

test("a day that does not exist, a reason without words and an empty scope are refused together", () => {
  expect(
    problemsOf("exceptions:\n  - standard: services.naming\n    items: []\n    reason: ' '\n    until: 2027-02-30\n"),
  ).toEqual([
    '2:5 bad-value This exception names neither `items` nor `paths`. Name what it is for: `items: [user_data]`, or `paths: ["packages/old/**"]`.',
    "4:13 bad-value `exceptions.reason` is empty. It takes a reason in words.",
    "5:12 bad-value `exceptions.until` is `2027-02-30`. It takes a day that exists, as 2027-06-30.",
  ]);
});

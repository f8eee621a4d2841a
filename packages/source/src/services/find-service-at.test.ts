import { expect, test } from "vitest";

import { findServiceAt } from "./find-service-at.js";

const first = { line: 2, endLine: 10 };
const inner = { line: 4, endLine: 6 };
const later = { line: 12, endLine: 20 };

test("the first service whose lines hold the finding", () => {
  const services = [first, inner, later];
  expect([1, 2, 5, 10, 11, 12, 20, 21].map((line) => findServiceAt(services, line))).toEqual([
    undefined,
    first,
    first,
    first,
    undefined,
    later,
    later,
    undefined,
  ]);
});

test("several on one line: the first", () => {
  const services = [{ line: 1, endLine: 1 }, { line: 1, endLine: 1 }, later];
  expect(findServiceAt(services, 1)).toBe(services[0]);
  expect(findServiceAt(services, 12)).toBe(later);
});

test("services in no order", () => {
  const services = [later, first];
  expect(findServiceAt(services, 5)).toBe(first);
  expect(findServiceAt(services, 15)).toBe(later);
});

test("the only service of its module, wherever the finding is", () => {
  expect(findServiceAt([first], 99)).toBe(first);
  expect(findServiceAt<typeof first>([], 1)).toBeUndefined();
});

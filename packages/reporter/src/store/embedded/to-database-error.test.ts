import { expect, it } from "vitest";

import { StoreError } from "../store-error.js";
import { isPanic } from "./is-panic.js";
import { toDatabaseError } from "./to-database-error.js";

const said = (message: string, fields: object): Error => Object.assign(new Error(message), fields);

it.each([
  ["53100", "store-full", "The embedded store has no room for this: it said so."],
  ["53200", "store-rejected", "This is too much at once for the embedded store: it said so (53200)."],
  ["54000", "store-rejected", "This is too much at once for the embedded store: it said so (54000)."],
  ["23514", "store-rejected", "The embedded store refused: it said so (23514)."],
])("tells %s as %s", (code, expected, message) => {
  const error = said("it said so", { code });
  expect(toDatabaseError(error)).toMatchObject({ name: "StoreError", code: expected, message, cause: error });
});

it("gives Postgres' own hint where it has one", () => {
  expect(toDatabaseError(said("no", { code: "23505", hint: "Do this." }))).toMatchObject({ hint: "Do this." });
});

it("tells a machine that broke down", () => {
  expect(toDatabaseError(said("unreachable", { name: "RuntimeError" }))).toMatchObject({ code: "store-unreachable" });
});

it("leaves alone what is told already, and what is a bug", () => {
  const told = new StoreError("store-full", "a", "b");
  const bug = new TypeError("x is not a function");
  expect(toDatabaseError(told)).toBe(told);
  expect(toDatabaseError(bug)).toBe(bug);
});

it.each([
  ["PANIC", true],
  ["FATAL", true],
  ["ERROR", false],
])("takes %s for the end of Postgres: %s", (severity, expected) => {
  expect(isPanic(said("it said so", { severity }))).toBe(expected);
});

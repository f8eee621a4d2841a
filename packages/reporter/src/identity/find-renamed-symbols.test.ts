import { expect, it } from "vitest";

import { findRenamedSymbols } from "./find-renamed-symbols.js";

it.each([
  [
    "a reworded title",
    ["it(sends a letter by mail)"],
    ["it(sends every letter by mail)"],
    "it(sends every letter by mail)",
  ],
  [
    "a suite of another name",
    ["describe(old).it(sends mail)"],
    ["describe(new).it(sends mail)"],
    "describe(new).it(sends mail)",
  ],
  [
    "another test of the same suite",
    ["describe(mail of all kinds).it(waits)"],
    ["describe(mail of all kinds).it(sends)"],
    undefined,
  ],
  ["one that is still there", ["it(sends a letter)"], ["it(sends a letter)", "it(sends a long letter)"], undefined],
  ["two that are as like", ["it(sends a letter)"], ["it(sends a parcel)", "it(sends a card)"], undefined],
  ["half of the words", ["it(sends mail)"], ["it(sends mail again and later)"], undefined],
  ["exactly half of the words", ["it(sends mail)"], ["it(sends mail again later)"], "it(sends mail again later)"],
  [
    "the likest of two",
    ["it(sends a letter)"],
    ["it(sends a letter again)", "it(sends a card now)"],
    "it(sends a letter again)",
  ],
  [
    "one that another is more like",
    ["it(sends a card now)", "it(sends a letter)"],
    ["it(sends a letter again)"],
    undefined,
  ],
  [
    "one that was there before",
    ["it(sends a letter)", "it(sends a long letter)"],
    ["it(sends a long letter)"],
    undefined,
  ],
  ["another name altogether", ["sendMail"], ["waitForMail"], undefined],
])("%s", (_, old, now, expected) => {
  expect(findRenamedSymbols(old, now).get(old[0]!)).toBe(expected);
});

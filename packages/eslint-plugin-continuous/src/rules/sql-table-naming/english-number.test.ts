import { describe, expect, it } from "vitest";

import { isPlural, isSingular, toPlural, toSingular } from "./english-number.js";

describe("toPlural", () => {
  it("counts as English does", () => {
    expect(["order", "category", "status", "address", "box", "person", "child", "index"].map(toPlural)).toEqual([
      "orders",
      "categories",
      "statuses",
      "addresses",
      "boxes",
      "people",
      "children",
      "indices",
    ]);
  });

  it("knows words that rules of spelling get wrong", () => {
    expect(
      ["analysis", "cafe", "census", "gas", "hero", "leaf", "medium", "perf", "quota", "wife"].map(toPlural),
    ).toEqual(["analyses", "cafes", "censuses", "gases", "heroes", "leaves", "media", "perfs", "quotas", "wives"]);
  });

  it("leaves words without a plural", () => {
    expect(["history", "staff", "metadata", "progress", "usage", "feedback", "pricing"].map(toPlural)).toEqual([
      "history",
      "staff",
      "metadata",
      "progress",
      "usage",
      "feedback",
      "pricing",
    ]);
  });

  it("keeps a capital", () => {
    expect(["Analysis", "Category", "Staff"].map(toPlural)).toEqual(["Analyses", "Categories", "Staff"]);
  });
});

describe("toSingular", () => {
  it("takes the plural back", () => {
    expect(["orders", "categories", "Analyses", "shoes", "leaves", "people"].map(toSingular)).toEqual([
      "order",
      "category",
      "Analysis",
      "shoe",
      "leaf",
      "person",
    ]);
  });

  it("leaves what is one", () => {
    expect(["order", "gas", "status", "history"].map(toSingular)).toEqual(["order", "gas", "status", "history"]);
  });
});

it("takes every plural that English has", () => {
  expect(["indices", "indexes", "schemas", "schemata", "media", "data"].every(isPlural)).toBe(true);
  expect(isPlural("index")).toBe(false);
  expect(isSingular("index")).toBe(true);
  expect(isSingular("indices")).toBe(false);
});

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

describe("words that are counted in ways of their own", () => {
  const pairs =
    "abuse abuses, alga algae, alumnus alumni, analysis analyses, appendix appendices, atlas atlases, automaton automata, " +
    "cactus cacti, cafe cafes, calorie calories, canoe canoes, census censuses, chassis chassis, corpus corpora, " +
    "curriculum curricula, gas gases, genie genies, hero heroes, leaf leaves, lie lies, loaf loaves, medium media, " +
    "phenomenon phenomena, pie pies, plus pluses, premium premiums, quota quotas, radius radii, safe safes, shoe shoes, " +
    "stadium stadiums, stimulus stimuli, surplus surpluses, syllabus syllabi, thief thieves, tie ties, toe toes, " +
    "zombie zombies, half halves, shelf shelves, calf calves, wolf wolves, scarf scarves, life lives, knife knives, " +
    "cafe cafes, safe safes, chief chiefs, roof roofs, belief beliefs";

  it.each(pairs.split(", "))("%s", (pair) => {
    const [one = "", many = ""] = pair.split(" ");
    expect([toPlural(one), isPlural(many)]).toEqual([many, true]);
    if (one !== "medium") expect(toSingular(many)).toBe(one);
  });

  it.each(
    "appendixes cactuses corpuses curriculums indexes indices matrixes mediums schemata stadia syllabuses vertexes".split(
      " ",
    ),
  )("%s is a plural too", (many) => {
    expect([isPlural(many), toPlural(many)]).toEqual([true, many]);
  });

  it("keeps the case that a word begins with", () => {
    expect(["Hero", "Leaf", "aHero"].map(toPlural)).toEqual(["Heroes", "Leaves", "aHeros"]);
  });
});

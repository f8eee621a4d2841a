import { describe, expect, test } from "vitest";

import { anIssue } from "../../tests/store/records.js";
import type { IssueIdentity } from "./issue-identity.js";
import { likenessElsewhere, likenessOf, likenessOfLines } from "./likeness.js";
import { sampleWords } from "./sample-words.js";
import { toLine } from "./to-line.js";

/** A finding of which only this is known. */
function finding(
  words: string,
  { line, before = "b", after = "a" }: { line?: string; before?: string; after?: string } = {},
) {
  const identity: IssueIdentity = {
    ...{ symbol: "send", text: "t", before, after, words: sampleWords(words) },
    ...(line === undefined ? {} : { line: toLine(line, line) }),
  };
  return anIssue("a", { identity });
}

const bare = anIssue("a");
const other = { before: "x", after: "y" };

describe("findings whose text changed", () => {
  test.each([
    ["half of the words stayed", finding("a b"), finding("a c d", other), 0],
    ["more than that", finding("a b c"), finding("a b d", other), 1.5],
    ["exactly half", finding("a b c d"), finding("a b", other), 1.5],
    ["all of them", finding("a b"), finding("b a", other), 2],
    ["what stands before stayed too", finding("a b"), finding("b a", { after: "y" }), 3],
    ["what stands after stayed too", finding("a b"), finding("b a", { before: "x" }), 3],
    ["all around stayed too", finding("a b"), finding("b a"), 4],
    ["only all around stayed", finding("a b"), finding("c d"), 3],
    ["only what stands before stayed", finding("a b"), finding("c d", { after: "y" }), 0],
    ["the line stayed", finding("a", { line: "a b c" }), finding("d", { line: "a b c", ...other }), 2],
    ["only one line is known", finding("a", { line: "a b c" }), finding("d", other), 0],
    ["only the other line is known", finding("a"), finding("d", { line: "a b c", ...other }), 0],
    ["no line is known", finding("a"), finding("d", other), 0],
    ["one is not known", bare, finding("a"), 0],
    ["the other is not known", finding("a"), bare, 0],
    ["none is known", bare, bare, 0],
  ])("%s", (_name, one, two, likeness) => {
    expect(likenessOf(one, two)).toBe(likeness);
  });
});

describe("lines of equal texts", () => {
  test.each([
    ["half of the words stayed", finding("a", { line: "a b c d" }), finding("a", { line: "a b" }), 0.5],
    ["a third stayed", finding("a", { line: "a b" }), finding("a", { line: "a c" }), 0],
    ["one is not known", finding("a"), finding("a", { line: "a" }), 0],
    ["one finding is not known", bare, finding("a", { line: "a" }), 0],
    ["the other finding is not known", finding("a", { line: "a" }), bare, 0],
    ["neither finding is known", bare, bare, 0],
  ])("%s", (_name, one, two, likeness) => {
    expect(likenessOfLines(one, two)).toBeCloseTo(likeness);
  });
});

describe("lines elsewhere", () => {
  test.each([
    [
      "seven of ten words stayed",
      finding("a", { line: "a b c d e f g" }),
      finding("a", { line: "a b c d e f g h i j" }),
      0.7,
    ],
    ["two of three words stayed", finding("a", { line: "a b c d" }), finding("a", { line: "a b c d e f" }), 0],
    ["all four words stayed", finding("a", { line: "a b c d" }), finding("a", { line: "d c b a" }), 1],
    ["all three words stayed", finding("a", { line: "a b c" }), finding("a", { line: "c b a" }), 0],
    ["three words got a fourth", finding("a", { line: "a b c" }), finding("a", { line: "a b c d" }), 0],
    ["one finding is not known", bare, finding("a", { line: "a b c d" }), 0],
    ["the other finding is not known", finding("a", { line: "a b c d" }), bare, 0],
    ["neither finding is known", bare, bare, 0],
  ])("%s", (_name, one, two, likeness) => {
    expect(likenessElsewhere(one, two)).toBeCloseTo(likeness);
  });
});

import { describe, expect, test } from "vitest";

import { anIssue } from "../../tests/store/records.js";
import type { IssueRecord } from "../store/store.js";
import type { IssueIdentity } from "./issue-identity.js";
import { linkNearest } from "./link-nearest.js";
import {
  ifEqualCounts,
  ifOne,
  ifOneAndTelling,
  ifOneOtherSymbol,
  ifOneSymbol,
  inOrder,
  type Pairs,
} from "./pairings.js";
import { sampleWords } from "./sample-words.js";

/** A finding by its name, at a place such as `3:1`. */
function at(name: string, place: string, identity: Partial<IssueIdentity> = {}): IssueRecord {
  const [line = 1, column = 1] = place.split(":").map(Number);
  const known = { symbol: "send", text: "t", before: "b", after: "a", words: "" };
  return anIssue(name, { item_name: name, line, column, identity: { ...known, ...identity } });
}

function say(pairs: Pairs<IssueRecord, IssueRecord>): string {
  return pairs.map(([one, other]) => `${String(one.item_name)}-${String(other.item_name)}`).join(" ");
}

describe("by their order", () => {
  const open = [at("b", "2:9"), at("a", "2:1"), at("c", "10:1")];
  const found = [at("z", "9:9"), at("y", "9:1"), at("x", "3:5")];

  test("line by line, and column by column in a line", () => {
    expect(say(inOrder(open, found))).toBe("a-x b-y c-z");
    expect(say(inOrder(open, found.slice(0, 2)))).toBe("a-y b-z");
    expect(say(inOrder(open.slice(0, 1), found))).toBe("b-x");
  });

  test("where there are as many, or one each", () => {
    expect(say(ifEqualCounts(open, found))).toBe("a-x b-y c-z");
    expect(say(ifEqualCounts(open, found.slice(1)))).toBe("");
    expect(say(ifOne(open, found))).toBe("");
    expect(say(ifOne(open.slice(1, 2), found.slice(2)))).toBe("a-x");
    expect(say(ifOne(open.slice(1, 2), found))).toBe("");
  });
});

describe("by their symbols", () => {
  const [a, b] = [at("a", "1"), at("b", "2")];
  const [x, y, z] = [
    at("x", "1", { symbol: "post" }),
    at("y", "2", { symbol: "post" }),
    at("z", "3", { symbol: "get" }),
  ];

  test("where all are in one", () => {
    expect(say(ifOneSymbol([a, b], [x, y]))).toBe("a-x b-y");
    expect(say(ifOneSymbol([a, b], [a, b]))).toBe("a-a b-b");
    expect(say(ifOneSymbol([a, b], [x, z]))).toBe("");
    expect(say(ifOneSymbol([x, z], [a, b]))).toBe("");
    expect(say(ifOneSymbol([a, b], [x]))).toBe("");
  });

  test("where that is another", () => {
    expect(say(ifOneOtherSymbol([a, b], [x, y]))).toBe("a-x b-y");
    expect(say(ifOneOtherSymbol([a, b], [a, b]))).toBe("");
  });
});

describe("by texts that do not occur by chance", () => {
  const of = (words: string, around: Partial<IssueIdentity> = {}): IssueRecord[] => [
    at("a", "1", { words: sampleWords(words), ...around }),
  ];
  const elsewhere = { before: "x", after: "y" };

  test.each([
    ["four words", of("a b c d"), of("a b c d", elsewhere), "a-a"],
    ["three words", of("a b c"), of("a b c", elsewhere), ""],
    ["the same before", of("a"), of("a", { after: "y" }), "a-a"],
    ["the same after", of("a"), of("a", { before: "x" }), "a-a"],
    ["two of them", [...of("a b c d"), ...of("a b c d")], of("a b c d"), ""],
    ["one that is not known", [anIssue("a")], of("a b c d"), ""],
    ["another that is not known", of("a b c d"), [anIssue("a")], ""],
  ])("%s", (_name, open, found, pairs) => {
    expect(say(ifOneAndTelling(open, found))).toBe(pairs);
  });
});

describe("the likest and nearest", () => {
  const likeness = (table: Readonly<Record<string, number>>) => (one: IssueRecord, other: IssueRecord) =>
    table[`${String(one.item_name)}${String(other.item_name)}`] ?? 0;
  const [a, b] = [at("a", "1"), at("b", "20")];
  const [x, y, z] = [at("x", "3"), at("y", "19"), at("z", "40")];

  test("the likest first, whatever its place", () => {
    expect(say(linkNearest([b, a], [y, x], likeness({ ax: 1, ay: 2, bx: 1, by: 1 })))).toBe("a-y b-x");
  });

  test("then the nearest: by place among as many, else by line", () => {
    expect(say(linkNearest([a, b], [x, y], likeness({ ax: 1, ay: 1, bx: 1, by: 1 })))).toBe("a-x b-y");
    expect(say(linkNearest([a, b], [x, y, z], likeness({ ax: 1, bx: 1, by: 1, bz: 1 })))).toBe("b-y a-x");
    expect(say(linkNearest([b], [x, z, y], likeness({ bx: 1, by: 1, bz: 1 })))).toBe("b-y");
    expect(say(linkNearest([b], [x, z], likeness({ bx: 1, bz: 1 }), false))).toBe("");
  });

  test("none of two that are as good, and no lesser one for either", () => {
    const middle = at("m", "30");
    expect(say(linkNearest([middle], [at("x", "20"), at("y", "40")], likeness({ mx: 2, my: 2 })))).toBe("");
    expect(say(linkNearest([a, b, middle], [x, y], likeness({ ax: 2, bx: 2, mx: 1, my: 1 }), false))).toBe("m-y");
    expect(say(linkNearest([a, b], [x, y, z], likeness({ ax: 2, ay: 2, az: 1, bz: 1 }), false))).toBe("b-z");
  });

  test("nothing of what is not possible", () => {
    expect(say(linkNearest([a], [x], likeness({})))).toBe("");
    expect(say(linkNearest([], [x], likeness({})))).toBe("");
  });
});

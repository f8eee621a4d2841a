import { expect, test } from "vitest";

import { anIssue } from "../../tests/store/records.js";
import type { IssueRecord } from "../store/store.js";
import type { IssueIdentity } from "./issue-identity.js";
import { matchInFile } from "./match-in-file.js";
import { sampleWords } from "./sample-words.js";
import { toLine } from "./to-line.js";

let count = 0;

/** A finding of which nothing but this is as it was: all around it is new each time. */
function finding(given: Partial<IssueIdentity>, says = "It is dropped."): IssueRecord {
  count += 1;
  const other = String(count);
  const own = { symbol: "send", text: "t".repeat(16), before: `b${other}`, after: `a${other}`, words: "" };
  return anIssue(other, { line: count, description: says, identity: { ...own, line: line(`x${other}`), ...given } });
}

function line(text: string): string {
  return toLine(text, text);
}

/** For each finding, the place of its issue among those that were open; -1 for a new one. */
function match(open: readonly IssueRecord[], found: readonly IssueRecord[]): readonly number[] {
  const links = new Map(matchInFile(open, found).map(([one, other]) => [other, one]));
  return found.map((one) => open.findIndex((other) => other === links.get(one)));
}

test("in another symbol, on the same line with the same before or after it", () => {
  for (const around of [{ before: "b" }, { after: "a" }]) {
    const shared = { line: line("send letter") };
    const [one, two] = [finding({ symbol: "post", ...shared, ...around }), finding({ symbol: "wait", ...shared })];
    expect(match([finding({ ...shared, ...around })], [two, one])).toEqual([-1, 0]);
  }
});

test("not where the line holds no more than the flagged text, or is not known", () => {
  const text = line("send").slice(0, 8).padEnd(16, "0");
  for (const shared of [{ text, line: line("send") }, { line: undefined }]) {
    const found = [finding({ symbol: "post", before: "b", ...shared }), finding({ symbol: "wait", ...shared })];
    expect(match([finding({ before: "b", ...shared })], found)).toEqual([-1, -1]);
  }
});

test("in the same symbol, by a text that does not occur by chance, in order", () => {
  const of = (words: string, given: Partial<IssueIdentity> = {}): readonly IssueRecord[] => [
    finding({ words: sampleWords(words), ...given }),
    finding({ words: sampleWords(words), ...given }),
  ];
  expect(match(of("a b c d"), of("a b c d"))).toEqual([0, 1]);
  expect(match(of("a b c"), of("a b c"))).toEqual([-1, -1]);
  expect(match(of("a", { line: undefined }), of("a", { line: undefined }))).toEqual([0, 1]);
});

test("at one place, by what is said, whatever the numbers", () => {
  const place = { before: "b", after: "a", line: line("send") };
  const of = (lines: number, parameters: number): readonly IssueRecord[] => [
    finding(place, `It has ${String(lines)} lines.`),
    finding(place, `It has ${String(parameters)} parameters.`),
  ];
  expect(match(of(9, 8), of(100, 12).toReversed())).toEqual([1, 0]);
});

test("in another class, by the method's name", () => {
  const [send, wait] = [finding({ symbol: "Mail.send" }), finding({ symbol: "Mail.wait" })];
  expect(match([send, wait], [finding({ symbol: "Post.wait" }), finding({ symbol: "Post.send" })])).toEqual([1, 0]);
  expect(match([send, wait], [finding({ symbol: "Post.open" }), finding({ symbol: "Post.close" })])).toEqual([-1, -1]);
});

test("never where nothing is known", () => {
  expect(match([anIssue("a")], [finding({})])).toEqual([-1]);
  expect(match([finding({})], [anIssue("a")])).toEqual([-1]);
  expect(match([], [finding({})])).toEqual([-1]);
});

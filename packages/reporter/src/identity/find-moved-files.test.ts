import { expect, it } from "vitest";

import { anIssue } from "../../tests/store/records.js";
import { findDrops } from "../../tests/identity/findings.js";
import { findMovedFiles } from "./find-moved-files.js";

const text = "function a() { dropA(x); }\nfunction b() { dropA(y); }\n";
const isOld = (path: string): boolean => path.startsWith("old/");

function moves(open: Readonly<Record<string, string>>, found: Readonly<Record<string, string>>): object {
  const [one, other] = [open, found].map((files) => Object.entries(files).flatMap(([path, of]) => findDrops(path, of)));
  return Object.fromEntries(findMovedFiles(one!, other!, isOld));
}

it("finds the file that has most of what another had", () => {
  expect(moves({ "old/a.ts": text }, { "b.ts": `${text}function c() { dropA(z); }\n`, "c.ts": "dropA(x);\n" })).toEqual(
    {
      "old/a.ts": "b.ts",
    },
  );
});

it("needs half of both", () => {
  expect(moves({ "old/a.ts": text }, { "b.ts": "function a() { dropA(x); }\ndropA();\ndropA();\n" })).toEqual({});
});

it("looks only at files that are gone and at files in which nothing was open", () => {
  expect(moves({ "new/a.ts": text }, { "b.ts": text })).toEqual({});
  expect(moves({ "old/a.ts": text, "b.ts": "dropA(y);\n" }, { "b.ts": text })).toEqual({});
});

it("tells copies apart by their names, or not at all", () => {
  expect(moves({ "old/a.ts": text, "old/b.ts": text }, { "c/a.ts": text, "c/b.ts": text })).toEqual({
    "old/a.ts": "c/a.ts",
    "old/b.ts": "c/b.ts",
  });
  expect(moves({ "old/a.ts": text }, { "c.ts": text, "d.ts": text })).toEqual({});
});

it("takes nothing for moved because neither file parses", () => {
  const identity = { symbol: "", text: "e3b0", before: "", after: "", words: "" };
  const of = (path: string) => anIssue(path, { path, issue_type: "continuous/parse-error", identity });
  expect(findMovedFiles([of("old/a.ts")], [of("b.ts")], isOld).size).toBe(0);
});

it("takes half of both for enough", () => {
  expect(moves({ "old/a.ts": text }, { "b.ts": "function a() { dropA(x); }\n" })).toEqual({ "old/a.ts": "b.ts" });
});

it("gives a file to the one of two that has more of it", () => {
  expect(moves({ "old/a.ts": text, "old/b.ts": "function a() { dropA(x); }\n" }, { "c.ts": text })).toEqual({
    "old/a.ts": "c.ts",
  });
});

it("believes a name only where enough is the same", () => {
  const many = `${text}function c() { dropA(z); }\n`;
  const little = "function a() { dropA(x); }\n";
  expect(moves({ "old/a.ts": many }, { "new/a.ts": little, "d.ts": many })).toEqual({ "old/a.ts": "d.ts" });
  expect(moves({ "old/a.ts": text }, { "new/a.ts": little, "d.ts": text })).toEqual({ "old/a.ts": "new/a.ts" });
});

it.each([
  ["a symbol", { symbol: "send", before: "", after: "" }, 1],
  ["what stands before", { symbol: "", before: "b", after: "" }, 1],
  ["what stands after", { symbol: "", before: "", after: "a" }, 1],
  ["nothing else", { symbol: "", before: "", after: "" }, 0],
])("knows a text again by %s", (_name, around, count) => {
  const of = (path: string, given: object = {}) =>
    anIssue(path, { path, identity: { text: "t", words: "", ...around, ...given } });
  expect(findMovedFiles([of("old/a.ts")], [of("b.ts")], isOld).size).toBe(count);
  expect(findMovedFiles([of("old/a.ts")], [of("b.ts", { text: "u" })], isOld).size).toBe(0);
});

it("does not know a text again at the top of a module where all around it is another", () => {
  const of = (path: string, before: string, after: string) =>
    anIssue(path, { path, identity: { text: "t", words: "", symbol: "", before, after } });
  expect(findMovedFiles([of("old/a.ts", "b", "a")], [of("b.ts", "x", "a")], isOld).size).toBe(0);
  expect(findMovedFiles([of("old/a.ts", "b", "a")], [of("b.ts", "b", "y")], isOld).size).toBe(0);
  expect(findMovedFiles([of("old/a.ts", "b", "a")], [of("b.ts", "b", "a")], isOld).size).toBe(1);
});

it("knows rows without an identity by their fingerprint", () => {
  const [one, other] = [anIssue("a", { path: "old/a.ts" }), anIssue("a", { path: "b.ts" })];
  expect([...findMovedFiles([one], [other], isOld)]).toEqual([["old/a.ts", "b.ts"]]);
});

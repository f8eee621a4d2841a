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

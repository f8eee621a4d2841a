import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { anIssue } from "../../tests/store/records.js";
import { loadBaseline } from "./load-baseline.js";
import { loadMoves } from "./load-moves.js";
import { saveBaseline } from "./save-baseline.js";

let root = "";
const empty = { issues: [], places: new Set<string>() };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "continuous-baseline-"));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe("the baseline's file", () => {
  const file = (): string => join(root, "continuous-baseline.json");

  test("may be missing", () => {
    expect(loadBaseline(root)).toEqual({ ok: true, baseline: null });
  });

  test("is read as it was saved", async () => {
    await saveBaseline(root, { issues: [], places: new Set(["a1-b2"]) });
    expect(loadBaseline(root)).toEqual({ ok: true, baseline: { issues: [], places: new Set(["a1-b2"]) } });
  });

  test("must be a file", () => {
    mkdirSync(file());
    expect(loadBaseline(root)).toMatchObject({
      ok: false,
      problem: {
        code: "bad-baseline",
        message: expect.stringMatching(/^continuous-baseline.json cannot be read: EISDIR/u),
        hint: "It must be a file that you may read.",
        where: { path: "continuous-baseline.json" },
      },
    });
  });

  test("is not touched where it says the same, in whatever line ends", async () => {
    await saveBaseline(root, empty);
    writeFileSync(file(), readFileSync(file(), "utf8").replaceAll("\n", "\r\n"));
    utimesSync(file(), 1, 1);
    await saveBaseline(root, empty);
    expect(statSync(file()).mtimeMs).toBe(1000);
    await saveBaseline(root, { issues: [], places: new Set(["a1-b2"]) });
    expect(readFileSync(file(), "utf8")).toContain("a1-b2");
    expect(readFileSync(file(), "utf8")).not.toContain("\r");
  });
});

test("files of known issues that are gone", async () => {
  writeFileSync(join(root, "a.ts"), "");
  const known = ["a.ts", "b.ts", "b.ts"].map((path) => anIssue(path, { path }));
  const moves = await loadMoves(root, known, null);
  expect(["a.ts", "b.ts", "c.ts"].map(moves.isGone)).toEqual([false, true, false]);
  expect([...moves.renames]).toEqual([]);
  expect([...(await loadMoves(root, known, "0123456789abcdef0123456789abcdef01234567")).renames]).toEqual([]);
});

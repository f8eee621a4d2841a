import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

const write = 'await supabase.from("teams").insert(team);';

/** The lines of the findings. */
function judge(...lines: readonly string[]): readonly number[] {
  return lintCode(errorHandling, lines.join("\n"), { path: "apps/web/src/teams.ts" }).map(({ line }) => line);
}

describe("a comment excuses its own statement alone", () => {
  test("at the top of a module", () => {
    expect(judge("// Best effort.", write, write)).toEqual([3]);
  });

  test("in a block", () => {
    expect(judge("export async function add(team) {", "// Best effort.", write, write, "}")).toEqual([4]);
  });

  test("in a case", () => {
    expect(judge("switch (kind) {", "case 1:", "// Best effort.", write, write, "}")).toEqual([5]);
  });

  test("all of the statement", () => {
    expect(judge("// Best effort.", "if (team)", write)).toEqual([]);
    expect(judge("if (team)", "// Best effort.", write)).toEqual([]);
  });
});

describe("a comment at a try", () => {
  test("excuses what is tried", () => {
    expect(judge("// Best effort.", "try {", write, "} catch (error) { show(error); }")).toEqual([]);
  });

  test("excuses it in the handler too", () => {
    expect(judge("try {", write, "} catch {", "// Ignored: the next run writes it again.", "}")).toEqual([]);
  });

  test("excuses nothing that comes after", () => {
    expect(judge("// Best effort.", "try { open(); } catch (error) { show(error);", write, "}")).toEqual([3]);
    expect(judge("// Best effort.", "try { open(); } finally {", write, "}")).toEqual([3]);
  });

  test("need not be there", () => {
    expect(judge("try {", write, "} catch (error) { show(error); }")).toEqual([2]);
    expect(judge("try {", write, "} finally { close(); }")).toEqual([2]);
  });
});

test("nothing excuses a comment to a tool", () => {
  expect(judge("// biome-ignore lint/suspicious: ignored", write)).toEqual([2]);
});

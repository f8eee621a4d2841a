import { recommendedStandards } from "@continuous/standards";
import type { ESLint, Linter } from "eslint";
import { describe, expect, test } from "vitest";

import { findEvidence } from "./find-evidence.js";

const singleton = "continuous/singleton-pattern";

function result(path: string, given: Partial<ESLint.LintResult> & { readonly ran?: readonly string[] | null } = {}) {
  const { ran = [singleton], messages = [], ...rest } = given;
  const rules = Object.fromEntries((ran ?? []).map((id) => [id, { total: 1 }]));
  const times = { passes: [{ parse: { total: 1 }, rules, fix: { total: 0 }, total: 1 }] };
  return {
    filePath: `/root/${path}`,
    messages,
    suppressedMessages: [],
    errorCount: messages.filter(({ severity }) => severity === 2).length,
    fatalErrorCount: 0,
    warningCount: 0,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    usedDeprecatedRules: [],
    ...(ran === null ? {} : { stats: { times, fixPasses: 0 } }),
    ...rest,
  } satisfies ESLint.LintResult;
}

function evidenceOf(results: readonly ESLint.LintResult[], live: readonly string[] = ["a.ts", "b.ts"]) {
  return findEvidence({
    results,
    modules: results.map(({ filePath }) => ({ path: filePath.slice("/root/".length) })),
    tree: { files: live.map((path) => ({ path, bytes: 1 })), leftOut: [], problems: [] },
    standards: recommendedStandards(),
    servicesOf: new Map(),
  });
}

const message = (severity: 1 | 2, fatal = false): Linter.LintMessage => ({
  ruleId: fatal ? null : singleton,
  severity,
  message: "x",
  line: 1,
  column: 1,
  ...(fatal ? { fatal } : {}),
});

describe("evidence of ESLint's results", () => {
  test("is every file with the rules that ran; all of them are the whole, and what is not there is gone", () => {
    const { whole, evidence, note } = evidenceOf([result("a.ts"), result("b.ts")]);
    expect({ whole, note }).toEqual({ whole: true, note: "" });
    expect([...evidence!.evaluated]).toEqual([
      ["a.ts", new Set([singleton])],
      ["b.ts", new Set([singleton])],
    ]);
    expect(evidence!.deleted).toEqual({ paths: null, existing_paths: ["a.ts", "b.ts"] });
  });

  test("of a part is about its files alone, and says so", () => {
    const { whole, evidence, note } = evidenceOf([result("a.ts")]);
    expect(whole).toBe(false);
    expect(evidence).toMatchObject({ selected: ["a.ts"], deleted: null });
    expect(note).toBe("It closes issues in the files of this run alone: 1 of 2 live files were not in it.");
  });

  test("is none without --stats", () => {
    expect(evidenceOf([result("a.ts", { ran: null })])).toMatchObject({
      evidence: null,
      note: "It closes no issue: only `eslint --stats` says which rules ran on which file.",
    });
  });

  test("leaves out files without stats, as from a cache of before", () => {
    const { evidence, note } = evidenceOf([result("a.ts"), result("b.ts", { ran: null })]);
    expect(evidence).toMatchObject({ selected: ["a.ts"], deleted: null });
    expect(note).toContain("It closes no issue in 1 file: only");
  });

  test("is none where no result is clean or has a warning, as with --quiet", () => {
    const messages = [message(2)];
    expect(evidenceOf([result("a.ts", { messages }), result("b.ts", { messages })]).evidence).toBeNull();
    const withWarning = result("b.ts", { messages: [message(2), message(1)] });
    expect(evidenceOf([result("a.ts", { messages }), withWarning]).evidence).not.toBeNull();
    expect(evidenceOf([]).evidence).toBeNull();
  });

  test("is none of a file that does not parse, is not live, or that none of our rules ran on", () => {
    const results = [
      result("a.ts", { messages: [message(2, true)] }),
      result("b.ts", { ran: ["no-debugger"] }),
      result("dist/c.js"),
    ];
    expect(evidenceOf(results).evidence).toMatchObject({ selected: [], unchecked: ["a.ts"] });
  });
});

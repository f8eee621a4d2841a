import { describe, expect, it } from "vitest";

import type { RunRecord } from "../../../src/store/store.js";
import { aRun, aScope, anIssue, uuid } from "../records.js";
import type { Harness } from "./harness.js";

const singletons = "continuous/singleton-pattern";
const later = "2026-03-02T10:00:00.000Z";

export function evidenceContract(get: () => Harness): void {
  /** What became of each issue of a branch, by path; `open` where nothing did. */
  const outcomes = async (branch: string): Promise<Readonly<Record<string, string>>> => {
    const rows = await get().sql(
      `select file_path, coalesce(resolution, 'open') as outcome from public.continuous_issues where branch = '${branch}' order by detected_at`,
    );
    return Object.fromEntries(
      (rows as { file_path: string; outcome: string }[]).map((row) => [row.file_path, row.outcome]),
    );
  };
  /** Issues in a.ts, b.ts and c.ts, then a later run that finds none of them. */
  const recordThen = async (
    branch: string,
    given: Parameters<typeof aRun>[1],
    first: Parameters<typeof aRun>[1] = {},
  ) => {
    const issues = ["a", "b", "c"].map((name) => anIssue(`${branch} ${name}`, { path: `${name}.ts` }));
    await get().store.recordRun(aRun(`${branch} 1`, { branch, issues, ...first }));
    return get().store.recordRun(aRun(`${branch} 2`, { branch, completed_at: later, ...given }));
  };

  describe("closing by evidence", () => {
    it("closes in a run over some files what it no longer finds in them, and nothing else", async () => {
      const recorded = await recordThen("some files", { scope: aScope(["a.ts", "never seen.ts"]) });
      expect(recorded).toMatchObject({ resolved: 1, fixed: 1, open: 2 });
      expect(await outcomes("some files")).toEqual({ "a.ts": "fixed", "b.ts": "open", "c.ts": "open" });
    });

    it("closes nothing in an evaluated file that is left out", async () => {
      await recordThen("left out", { scope: aScope(["a.ts", "b.ts"], { excluded_paths: ["b.ts"] }) });
      expect(await outcomes("left out")).toEqual({ "a.ts": "fixed", "b.ts": "open", "c.ts": "open" });
    });

    it("adds up several rectangles, and evaluates no type of one in the files of another", async () => {
      const scope: RunRecord["scope"] = {
        rectangles: [
          { issue_types: [singletons], paths: ["a.ts"], excluded_paths: [] },
          { issue_types: ["continuous/error-handling"], paths: ["a.ts", "b.ts"], excluded_paths: [] },
          { issue_types: [singletons], paths: ["a.ts", "c.ts"], excluded_paths: [] },
        ],
        deletions: null,
      };
      expect(await recordThen("rectangles", { scope })).toMatchObject({ resolved: 2, fixed: 2 });
      expect(await outcomes("rectangles")).toEqual({ "a.ts": "fixed", "b.ts": "open", "c.ts": "fixed" });
    });

    it("evaluates no file with an empty list of paths", async () => {
      expect(await recordThen("no path", { scope: aScope([]) })).toMatchObject({ resolved: 0, open: 3 });
    });

    it("closes as file_deleted what stands in a file that a run over a part knows to be gone", async () => {
      const deletions = { issue_types: [singletons], paths: ["b.ts"], existing_paths: [] };
      const recorded = await recordThen("deleted", { scope: aScope(["a.ts"], { deletions }) });
      expect(recorded).toMatchObject({ resolved: 2, fixed: 1, file_deleted: 1, open: 1 });
      expect(await outcomes("deleted")).toEqual({ "a.ts": "fixed", "b.ts": "file_deleted", "c.ts": "open" });
    });

    it("closes as file_deleted what stands in none of the files that exist, and leaves open what was not evaluated", async () => {
      const deletions = { issue_types: [singletons], paths: null, existing_paths: ["a.ts", "c.ts"] };
      await recordThen("whole", { scope: aScope(["a.ts"], { deletions }) });
      expect(await outcomes("whole")).toEqual({ "a.ts": "fixed", "b.ts": "file_deleted", "c.ts": "open" });
    });

    it("takes a file that exists for no deleted one, whoever names it", async () => {
      const deletions = { issue_types: [singletons], paths: ["a.ts", "b.ts"], existing_paths: ["b.ts"] };
      await recordThen("renamed and made anew", { scope: aScope([], { deletions }) });
      expect(await outcomes("renamed and made anew")).toMatchObject({ "a.ts": "file_deleted", "b.ts": "open" });
    });

    it("leaves open in a deleted file what does not stand in files", async () => {
      const deletions = { issue_types: ["continuous/error-handling"], paths: null, existing_paths: [] };
      expect(await recordThen("other types", { scope: aScope([], { deletions }) })).toMatchObject({ resolved: 0 });
    });

    it("closes as suppressed what is silenced now, in evaluated files alone", async () => {
      const suppressed = ["a", "b"].map((name) => uuid(`suppressed ${name}`));
      const recorded = await recordThen("suppressed", { scope: aScope(["a.ts", "c.ts"]), suppressed });
      expect(recorded).toMatchObject({ resolved: 2, fixed: 1, suppressed: 1 });
      expect(await outcomes("suppressed")).toEqual({ "a.ts": "suppressed", "b.ts": "open", "c.ts": "fixed" });
    });

    it("keeps open what is found and silenced at once", async () => {
      const issues = [anIssue("both a", { path: "a.ts" })];
      await recordThen("both", { issues, suppressed: [uuid("both a")] });
      expect(await outcomes("both")).toMatchObject({ "a.ts": "open", "b.ts": "fixed" });
    });

    it.each([
      ["was switched off", null],
      ["has other options", "hash 2"],
    ])("closes as rule_changed what vanishes where the rule %s", async (what, hash) => {
      const branch = `rule ${what}`;
      const first = { rules: { [singletons]: "hash 1" } };
      const recorded = await recordThen(branch, { scope: aScope(["a.ts"]), rules: { [singletons]: hash } }, first);
      expect(recorded).toMatchObject({ resolved: 1, fixed: 0, rule_changed: 1 });
      expect(await outcomes(branch)).toEqual({ "a.ts": "rule_changed", "b.ts": "open", "c.ts": "open" });
    });

    it("knows the options an issue was last found with", async () => {
      const rules = { [singletons]: "hash 2" };
      await recordThen("last found", { issues: [anIssue("last found a", { path: "a.ts" })], scope: null, rules });
      await get().store.recordRun(aRun("last found 3", { branch: "last found", completed_at: later, rules }));
      // Those that were first recorded without options, and never found again, are taken for fixed.
      expect(await outcomes("last found")).toEqual({ "a.ts": "fixed", "b.ts": "fixed", "c.ts": "fixed" });
      const third = { ...rules, [singletons]: "hash 3" };
      const issues = [anIssue("last found a", { path: "a.ts" })];
      await get().store.recordRun(aRun("last found 4", { branch: "last found", completed_at: later, issues, rules }));
      await get().store.recordRun(aRun("last found 5", { branch: "last found", completed_at: later, rules: third }));
      expect(await outcomes("last found")).toMatchObject({ "a.ts": "rule_changed" });
    });

    it("tells the reason that holds first: deleted, suppressed, changed, fixed", async () => {
      const rules = { [singletons]: null };
      const suppressed = ["a", "b"].map((name) => uuid(`first reason ${name}`));
      const deletions = { issue_types: [singletons], paths: ["a.ts"], existing_paths: [] };
      await recordThen("first reason", { scope: aScope(null, { deletions }), rules, suppressed });
      expect(await outcomes("first reason")).toEqual({
        "a.ts": "file_deleted",
        "b.ts": "suppressed",
        "c.ts": "rule_changed",
      });
    });

    it("counts as fixed since a day what was fixed, and nothing else", async () => {
      const deletions = { issue_types: [singletons], paths: ["a.ts"], existing_paths: [] };
      await recordThen("improvement", { scope: aScope(["b.ts"], { deletions }) });
      expect(await get().store.countFixedSince("improvement", later)).toBe(1);
    });

    const identity = { symbol: "", text: "0f", before: "1a", after: "2b", words: "3c" };

    it("keeps in a row's metadata what an issue says beside its columns", async () => {
      const branch = "metadata";
      const of = (symbol: string) => [anIssue("with a symbol", { identity: { ...identity, symbol } })];
      await get().store.recordRun(aRun("metadata 1", { branch, issues: of("first") }));
      await get().store.recordRun(aRun("metadata 2", { branch, issues: [] }));
      await get().store.recordRun(aRun("metadata 3", { branch, completed_at: later, issues: of("second") }));
      await get().store.recordRun(aRun("metadata 4", { branch, completed_at: later, issues: of("third") }));
      expect((await get().store.openIssues(branch)).map((issue) => issue.metadata)).toEqual([
        { identity: { ...identity, symbol: "third" }, reopens: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      ]);
    });
  });
}

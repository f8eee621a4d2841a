import { describe, expect, it } from "vitest";

import type { IssueRecord, RecordedRun, RunRecord } from "../../../src/store/store.js";
import { aRun, aScope, anIssue } from "../records.js";
import type { Harness } from "./harness.js";

export function orderContract(get: () => Harness): void {
  describe("a run that arrives after newer ones", () => {
    const at = (hour: number): string => `2026-03-01T${String(hour).padStart(2, "0")}:00:00.000Z`;
    const of = (name: string, given: Partial<IssueRecord> = {}) => anIssue(name, { path: `${name}.ts`, ...given });
    const aRunAt = (
      branch: string,
      hour: number,
      names: readonly IssueRecord[],
      given: Parameters<typeof aRun>[1] = {},
    ): RunRecord =>
      aRun(`${branch} ${String(hour)}`, {
        branch,
        started_at: at(hour),
        completed_at: at(hour),
        issues: names,
        ...given,
      });
    const whole = { results: { whole: true } };
    const record = (run: RunRecord): Promise<RecordedRun> => get().store.recordRun(run);
    const rows = (branch: string): Promise<readonly unknown[]> =>
      get().sql(
        `select file_path, line_number as line, coalesce(resolution, 'open') as state from public.continuous_issues where branch = '${branch}' order by 1, detected_at`,
      );

    it("is kept as superseded where one of them was about everything, and changes no issue", async () => {
      const branch = "superseded";
      await record(aRunAt(branch, 8, [of("a"), of("b")], whole));
      await record(aRunAt(branch, 10, [of("a", { line: 5 }), of("c")], whole));
      const late = await record(aRunAt(branch, 9, [of("a"), of("b"), of("d")], whole));
      expect(late).toMatchObject({ status: "superseded", replayed: false, new: 0, resolved: 0, open: 2 });
      expect([...late.seen.values()].map(({ is_new }) => is_new)).toEqual([false, false, true]);
      expect(await rows(branch)).toEqual([
        { file_path: "a.ts", line: 5, state: "open" },
        { file_path: "b.ts", line: 3, state: "fixed" },
        { file_path: "c.ts", line: 3, state: "open" },
      ]);
      expect((await get().store.runs(branch, 2))[1]).toMatchObject({
        results: { summary: { status: "superseded", new: 0 } },
      });
      expect(await record(aRunAt(branch, 9, [of("a"), of("b"), of("d")], whole))).toEqual({ ...late, replayed: true });
    });

    it("knows that a file was looked at in which only what people set aside was found", async () => {
      const branch = "set aside newer";
      await record(aRunAt(branch, 7, [of("a")], whole));
      const [issue] = await get().store.openIssues(branch);
      const mark = { id: issue?.id ?? "", resolution: "ignored", reason: "It is known.", marked_at: at(8) } as const;
      expect(await get().store.markIssue(mark)).toMatchObject({ status: "marked" });
      await record(aRunAt(branch, 10, [of("a")], { scope: null }));
      const late = await record(aRunAt(branch, 9, [of("a"), of("b", { path: "a.ts" })]));
      expect(late).toMatchObject({ status: "applied", new: 0, open: 0, set_aside: 1 });
    });

    it("knows that a file was looked at in which only what is set aside on the default branch was found", async () => {
      const [main, branch] = ["set aside main", "set aside topic"];
      await record(aRunAt(main, 7, [of("a")], whole));
      const [issue] = await get().store.openIssues(main);
      const mark = { id: issue?.id ?? "", resolution: "ignored", reason: "It is known.", marked_at: at(8) } as const;
      expect(await get().store.markIssue(mark)).toMatchObject({ status: "marked" });
      const beside = { default_branch: main };
      await record(aRunAt(branch, 10, [of("a")], { ...beside, scope: null }));
      const late = await record(aRunAt(branch, 9, [of("a"), of("b", { path: "a.ts" })], beside));
      expect(late).toMatchObject({ status: "applied", new: 0, open: 0, set_aside: 1 });
    });

    it("does not take a file that could not be checked for one that was looked at", async () => {
      const branch = "unchecked newer";
      await record(aRunAt(branch, 7, [of("a"), of("b")], whole));
      const [rectangle] = aScope(["a.ts", "b.ts"]).rectangles;
      const rectangles = [{ ...rectangle!, excluded_paths: ["a.ts"] }];
      await record(aRunAt(branch, 10, [of("b")], { scope: { rectangles, deletions: null } }));
      const late = await record(aRunAt(branch, 9, [], { scope: aScope(["a.ts", "b.ts"]) }));
      expect(late).toMatchObject({ status: "applied", fixed: 1, open: 1 });
    });

    it("changes nothing in the files that they looked at, and all in others", async () => {
      const branch = "partial newer";
      await record(aRunAt(branch, 8, [of("a"), of("b"), of("gone", { path: "b.ts" })], whole));
      await record(aRunAt(branch, 10, [of("a", { line: 5 })], { scope: aScope(["a.ts", "x.ts"]) }));
      const late = await record(
        aRunAt(branch, 9, [of("b", { line: 7 }), of("x"), of("new", { path: "b.ts" })], {
          scope: aScope(["a.ts", "b.ts", "x.ts"]),
        }),
      );
      expect(late).toMatchObject({ status: "applied", new: 1, resolved: 1, open: 3 });
      expect(await rows(branch)).toEqual(
        [
          { file_path: "a.ts", line: 5, state: "open" },
          { file_path: "b.ts", line: 3, state: "fixed" },
          { file_path: "b.ts", line: 7, state: "open" },
          { file_path: "b.ts", line: 3, state: "open" },
        ].sort((x, y) => Number(x.file_path > y.file_path)),
      );
    });

    it("closes nothing that was found after it, where they could not say what they looked at", async () => {
      const branch = "found later";
      await record(aRunAt(branch, 10, [of("a")], { scope: null }));
      expect(await record(aRunAt(branch, 9, [], { scope: aScope(["a.ts", "b.ts"]) }))).toMatchObject({
        resolved: 0,
        open: 1,
      });
    });

    it("opens nothing that people closed after it, though no newer run was there", async () => {
      const branch = "closed by people";
      await record(aRunAt(branch, 8, [of("a")], whole));
      const [issue] = await get().store.openIssues(branch);
      await get().store.markIssue({ id: issue!.id, resolution: "fixed", reason: "It is.", marked_at: at(10) });
      const late = await record(aRunAt(branch, 9, [of("a")], whole));
      expect(late).toMatchObject({ new: 0, open: 0 });
      expect([...late.seen.values()]).toEqual([{ detected_at: at(8), is_new: false, decision: null }]);
      expect(await record(aRunAt(branch, 11, [of("a")], whole))).toMatchObject({ new: 1, open: 1 });
    });

    it("counts of its own kind alone", async () => {
      const branch = "other kind";
      await record(aRunAt(branch, 10, [], { ...whole, run_type: "database" }));
      expect(await record(aRunAt(branch, 9, [of("a")], whole))).toMatchObject({ status: "applied", new: 1 });
    });

    it("takes a run over many files for one over everything", async () => {
      const branch = "many files";
      const paths = Array.from({ length: 501 }, (_, n) => `${String(n)}.ts`);
      await record(aRunAt(branch, 10, [], { scope: aScope(paths) }));
      expect(await record(aRunAt(branch, 9, [of("a")], whole))).toMatchObject({ status: "superseded", new: 0 });
    });
  });
}

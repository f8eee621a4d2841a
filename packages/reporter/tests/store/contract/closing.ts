import { describe, expect, it } from "vitest";

import type { IssueRecord } from "../../../src/store/store.js";
import { aRun, aScope, anIssue, uuid } from "../records.js";
import type { Harness } from "./harness.js";

const later = "2026-03-02T10:00:00.000Z";

export function closingContract(get: () => Harness): void {
  const openPaths = async (branch: string): Promise<readonly string[]> =>
    (await get().store.openIssues(branch)).map((issue) => issue.path);

  describe("closing", () => {
    it("closes what a run over the whole no longer finds, and says so in the history", async () => {
      await get().store.recordRun(aRun("close 1", { branch: "close", issues: [anIssue("a"), anIssue("b")] }));
      const second = await get().store.recordRun(
        aRun("close 2", { branch: "close", completed_at: later, issues: [anIssue("b")] }),
      );
      expect(second).toMatchObject({ new: 0, resolved: 1, open: 1 });
      expect(await openPaths("close")).toEqual(["services/b.ts"]);
      expect(await get().store.countFixedSince("close", later)).toBe(1);
      expect(await get().store.countFixedSince("close", "2026-03-02T10:00:00.001Z")).toBe(0);
      expect(
        await get().sql(
          `select resolution, resolved_run_id, first_run_id from public.continuous_issues where branch = 'close' and resolved_at is not null`,
        ),
      ).toEqual([{ resolution: "fixed", resolved_run_id: uuid("run close 2"), first_run_id: uuid("run close 1") }]);
    });

    it("closes nothing in a run that does not say what it evaluated", async () => {
      await get().store.recordRun(aRun("part 1", { branch: "part", issues: [anIssue("a"), anIssue("b")] }));
      expect(await get().store.recordRun(aRun("part 2", { branch: "part", issues: [], scope: null }))).toMatchObject({
        resolved: 0,
        open: 2,
      });
    });

    it("closes only issues of the types that the run looked for", async () => {
      const other = anIssue("other", { issue_type: "continuous/failing-test" });
      await get().store.recordRun(aRun("types 1", { branch: "types", issues: [anIssue("a"), other] }));
      expect(await get().store.recordRun(aRun("types 2", { branch: "types", issues: [] }))).toMatchObject({
        resolved: 1,
        open: 1,
      });
      expect(await openPaths("types")).toEqual(["services/other.ts"]);
    });

    it("leaves open what stands in a file that could not be read", async () => {
      await get().store.recordRun(
        aRun("excluded 1", { branch: "excluded", issues: [anIssue("broken"), anIssue("fine")] }),
      );
      const scope = aScope(null, { excluded_paths: ["services/broken.ts"] });
      expect(await get().store.recordRun(aRun("excluded 2", { branch: "excluded", issues: [], scope }))).toMatchObject({
        resolved: 1,
        open: 1,
      });
      expect(await openPaths("excluded")).toEqual(["services/broken.ts"]);
    });

    it("leaves other branches alone", async () => {
      await get().store.recordRun(aRun("branch a", { branch: "branch-a", issues: [anIssue("x")] }));
      expect(await get().store.recordRun(aRun("branch b", { branch: "branch-b", issues: [] }))).toMatchObject({
        new: 0,
        resolved: 0,
        open: 0,
      });
      expect(await openPaths("branch-a")).toEqual(["services/x.ts"]);
      expect(
        await get().store.recordRun(aRun("branch b 2", { branch: "branch-b", issues: [anIssue("x")] })),
      ).toMatchObject({ new: 1, open: 1 });
    });

    it.each(["ignored", "false_positive"])(
      "keeps %s what a person set aside, however often it is found",
      async (resolution) => {
        await get().store.recordRun(
          aRun(`${resolution} 1`, { branch: resolution, issues: [anIssue("a"), anIssue("b")] }),
        );
        await get().sql(
          `update public.continuous_issues set resolved_at = now(), resolution = '${resolution}' where branch = '${resolution}' and file_path = 'services/a.ts'`,
        );
        const again = await get().store.recordRun(
          aRun(`${resolution} 2`, { branch: resolution, issues: [anIssue("a"), anIssue("b")] }),
        );
        expect(again).toMatchObject({ new: 0, resolved: 0, open: 1, set_aside: 1 });
        expect(again.seen.get(uuid("a"))).toMatchObject({
          detected_at: "2026-03-01T10:00:05.000Z",
          is_new: false,
          decision: resolution,
        });
        expect(await openPaths(resolution)).toEqual(["services/b.ts"]);
      },
    );

    it("opens a new row for what comes back, which names the row before it", async () => {
      await get().store.recordRun(aRun("back 1", { branch: "back", issues: [anIssue("a")] }));
      await get().store.recordRun(aRun("back 2", { branch: "back", completed_at: later, issues: [] }));
      const third = aRun("back 3", {
        branch: "back",
        completed_at: "2026-03-03T10:00:00.000Z",
        issues: [anIssue("a")],
      });
      const result = await get().store.recordRun(third);
      expect(result).toMatchObject({ new: 1, open: 1 });
      expect(result.seen.get(uuid("a"))).toMatchObject({
        detected_at: "2026-03-03T10:00:00.000Z",
        is_new: true,
        decision: null,
      });
      expect(
        await get().sql(`
          select n.metadata->>'reopens' = e.id::text as names_earlier, e.resolution, n.resolution as open
            from public.continuous_issues n, public.continuous_issues e
           where n.branch = 'back' and e.branch = 'back' and n.resolved_at is null and e.resolved_at is not null`),
      ).toEqual([{ names_earlier: true, resolution: "fixed", open: null }]);
    });

    it("follows a finding that moves or reads differently, and keeps it the same finding", async () => {
      const before = anIssue("a");
      // One change each, so that none hides behind another.
      const changes: readonly Partial<IssueRecord>[] = [
        { line: 1 },
        { column: 1 },
        { end_line: 90 },
        { end_column: 91 },
        { severity: "warning" },
        { item_type: "function" },
        { item_name: "Renamed" },
        { description: "Said better." },
        { suggested_fix: "Do this." },
        { standard: "services.renamed" },
        { path: "services/renamed.ts" },
      ];
      const toIssue = (_change: unknown, n: number): IssueRecord => ({
        ...before,
        fingerprint: uuid(`moved ${String(n)}`),
      });
      await get().store.recordRun(aRun("move 1", { branch: "move", issues: changes.map(toIssue) }));
      const after = changes.map((change, n) => ({ ...toIssue(change, n), ...change }));
      const second = await get().store.recordRun(aRun("move 2", { branch: "move", issues: after }));
      expect(second).toMatchObject({ new: 0, resolved: 0, open: 11 });
      const stored = new Map((await get().store.openIssues("move")).map((issue) => [issue.fingerprint, issue]));
      expect(after.map((issue) => stored.get(issue.fingerprint))).toMatchObject(
        after.map((issue) => ({ ...issue, detected_at: "2026-03-01T10:00:05.000Z" })),
      );
    });
  });
}

import { describe, expect, it } from "vitest";

import { aRun, anIssue, uuid } from "../records.js";
import type { Harness } from "./harness.js";

const nothingClosed = { resolved: 0, fixed: 0, file_deleted: 0, rule_changed: 0, suppressed: 0, set_aside: 0 };

export function recordingContract(get: () => Harness): void {
  describe("recording a run", () => {
    it("counts what is new and says when each finding was first seen", async () => {
      const run = aRun("counts", { branch: "counts", issues: [anIssue("a"), anIssue("b")] });
      const first = await get().store.recordRun(run);
      expect(first).toEqual({
        replayed: false,
        status: "applied",
        base: null,
        new: 2,
        ...nothingClosed,
        open: 2,
        seen: new Map([
          [uuid("a"), { detected_at: "2026-03-01T10:00:05.000Z", is_new: true, decision: null }],
          [uuid("b"), { detected_at: "2026-03-01T10:00:05.000Z", is_new: true, decision: null }],
        ]),
      });

      const second = await get().store.recordRun(
        aRun("counts 2", {
          branch: "counts",
          completed_at: "2026-03-02T08:30:00.000Z",
          issues: [anIssue("b"), anIssue("c")],
          scope: null,
        }),
      );
      expect(second).toEqual({
        replayed: false,
        status: "applied",
        base: null,
        new: 1,
        ...nothingClosed,
        open: 3,
        seen: new Map([
          [uuid("b"), { detected_at: "2026-03-01T10:00:05.000Z", is_new: false, decision: null }],
          [uuid("c"), { detected_at: "2026-03-02T08:30:00.000Z", is_new: true, decision: null }],
        ]),
      });
    });

    it("changes nothing when the same run is sent again, even after later runs", async () => {
      const run = aRun("twice", { branch: "twice", issues: [anIssue("a"), anIssue("b")] });
      const first = await get().store.recordRun(run);
      expect(await get().store.recordRun(run)).toEqual({ ...first, replayed: true });
      await get().store.recordRun(
        aRun("twice, later", { branch: "twice", completed_at: "2026-03-02T10:00:00.000Z", issues: [anIssue("b")] }),
      );
      const back = aRun("twice, back", {
        branch: "twice",
        completed_at: "2026-03-03T10:00:00.000Z",
        issues: [anIssue("a")],
      });
      await get().store.recordRun(back);

      expect(await get().store.recordRun(run)).toEqual({ ...first, replayed: true });
      expect((await get().store.openIssues("twice")).map((issue) => issue.path)).toEqual(["services/a.ts"]);
      expect(await get().store.runs("twice", 10)).toHaveLength(3);
    });

    it("records one of eight that are sent at once under the same id", async () => {
      const run = aRun("eight", { branch: "eight", issues: [anIssue("a")] });
      const results = await Promise.all(Array.from({ length: 8 }, () => get().store.recordRun(run)));
      expect(results.map((result) => result.replayed).sort()).toEqual([
        false,
        true,
        true,
        true,
        true,
        true,
        true,
        true,
      ]);
      expect(results.map((result) => result.new)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
      expect(await get().store.openIssues("eight")).toHaveLength(1);
    });

    it("keeps the books right when eight different runs are sent at once", async () => {
      const runs = Array.from({ length: 8 }, (_, n) =>
        aRun(`many ${String(n)}`, { branch: "many", issues: [anIssue("always"), anIssue(`only ${String(n)}`)] }),
      );
      const results = await Promise.all(runs.map((run) => get().store.recordRun(run)));
      const sum = (pick: "new" | "resolved"): number => results.reduce((total, result) => total + result[pick], 0);
      expect([sum("new"), sum("resolved")]).toEqual([9, 7]);
      expect(await get().store.openIssues("many")).toHaveLength(2);
    });

    it("refuses another run under an id that was used", async () => {
      await get().store.recordRun(aRun("refused", { branch: "refused", issues: [anIssue("a")] }));
      await expect(get().store.recordRun(aRun("refused", { branch: "refused", issues: [] }))).rejects.toMatchObject({
        name: "StoreError",
        code: "store-rejected",
        message: expect.stringContaining(`run ${uuid("run refused")} was recorded before with other content`),
        hint: "Give every run an id of its own.",
      });
      expect(await get().store.openIssues("refused")).toHaveLength(1);
    });

    it("refuses a run of a schema it does not know, and records nothing of it", async () => {
      const run = { ...aRun("schema", { branch: "schema", issues: [anIssue("a")] }), schemaVersion: 2 as never };
      await expect(get().store.recordRun(run)).rejects.toMatchObject({ name: "StoreError", code: "store-rejected" });
      expect(await get().store.runs("schema", 1)).toEqual([]);
    });

    it("records nothing of a run with one issue that the tables do not take", async () => {
      const issues = [anIssue("a"), anIssue("b", { severity: "fatal" as never })];
      await expect(get().store.recordRun(aRun("half", { branch: "half", issues }))).rejects.toMatchObject({
        code: "store-rejected",
      });
      expect(await get().store.openIssues("half")).toEqual([]);
      expect(await get().store.runs("half", 1)).toEqual([]);
    });

    it("takes one of two issues with the same fingerprint", async () => {
      const issues = [anIssue("a", { line: 1 }), anIssue("a", { line: 2 })];
      expect(await get().store.recordRun(aRun("same", { branch: "same", issues }))).toMatchObject({ new: 1, open: 1 });
      expect((await get().store.openIssues("same")).map((issue) => issue.line)).toEqual([1]);
    });
  });
}

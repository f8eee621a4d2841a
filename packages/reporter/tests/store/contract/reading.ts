import { describe, expect, it } from "vitest";

import { aRun, anIssue, uuid } from "../records.js";
import type { Harness } from "./harness.js";

export function readingContract(get: () => Harness): void {
  describe("reading", () => {
    it("gives an issue back as it was recorded", async () => {
      const issue = anIssue('naïve ‘Ünïcode’ "quotes" \\ 🎉', {
        suggested_fix: "const a = `$1`;\n",
        item_type: null,
        item_name: null,
        standard: null,
      });
      await get().store.recordRun(aRun("as it was", { branch: "as it was", issues: [issue] }));
      expect(await get().store.openIssues("as it was")).toEqual([
        {
          ...issue,
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          branch: "as it was",
          detected_at: "2026-03-01T10:00:05.000Z",
          resolved_at: null,
          resolution: null,
          metadata: {},
        },
      ]);
    });

    it("gives issues most severe first, then by path, line and column", async () => {
      const issues = [
        anIssue("1", { severity: "info", path: "a.ts" }),
        anIssue("2", { severity: "warning", path: "a.ts" }),
        anIssue("3", { severity: "critical", path: "b.ts", line: 10 }),
        anIssue("4", { severity: "critical", path: "b.ts", line: 9 }),
        anIssue("5", { severity: "critical", path: "B.ts" }),
      ];
      await get().store.recordRun(aRun("order", { branch: "order", issues }));
      expect(
        (await get().store.openIssues("order")).map((issue) => `${issue.severity} ${issue.path}:${String(issue.line)}`),
      ).toEqual(["critical B.ts:3", "critical b.ts:9", "critical b.ts:10", "warning a.ts:3", "info a.ts:3"]);
    });

    it("reads 2,500 issues, past what one reply may hold", async () => {
      const issues = Array.from({ length: 2500 }, (_, n) => anIssue(`many ${String(n).padStart(4, "0")}`));
      expect(await get().store.recordRun(aRun("2500", { branch: "2500", issues }))).toMatchObject({
        new: 2500,
        open: 2500,
      });
      const paths = (await get().store.openIssues("2500")).map((issue) => issue.path);
      expect(paths).toHaveLength(2500);
      expect(new Set(paths).size).toBe(2500);
      expect([paths[0], paths[2499]]).toEqual(["services/many 0000.ts", "services/many 2499.ts"]);
    });

    it("reads an issue that was written by hand, with no more than the table asks for", async () => {
      await get().sql(
        "insert into public.continuous_issues (issue_type, severity, description, branch) values ('by-hand', 'info', 'Look at this.', 'by hand')",
      );
      expect(await get().store.openIssues("by hand")).toMatchObject([
        {
          issue_type: "by-hand",
          severity: "info",
          description: "Look at this.",
          path: ".",
          line: 1,
          column: 1,
          standard: null,
        },
      ]);
    });

    it("gives runs newest first, as they were recorded", async () => {
      const day = (n: number): string => `2026-03-0${String(n)}T10:00:00.000Z`;
      for (const n of [1, 3, 2]) {
        const times = { started_at: day(n), completed_at: day(n) };
        await get().store.recordRun(
          aRun(`runs ${String(n)}`, { branch: "runs", ...times, coverage_percent: 60.25, issues: [anIssue("a")] }),
        );
      }
      const runs = await get().store.runs("runs", 2);
      expect(runs).toEqual([
        {
          id: uuid("run runs 3"),
          run_type: "standards",
          branch: "runs",
          commit_sha: "0123456789abcdef0123456789abcdef01234567",
          started_at: day(3),
          completed_at: day(3),
          passed: 8,
          failed: 2,
          skipped: 1,
          coverage_percent: 60.25,
          results: {
            files: 11,
            summary: {
              status: "applied",
              recorded_at: expect.any(String),
              base: null,
              new: 0,
              resolved: 0,
              fixed: 0,
              file_deleted: 0,
              rule_changed: 0,
              suppressed: 0,
              set_aside: 0,
              open: 1,
            },
          },
        },
        expect.objectContaining({ id: uuid("run runs 2") }),
      ]);
    });

    it("finds nothing on a branch that no run was on", async () => {
      expect(await get().store.openIssues("nowhere")).toEqual([]);
      expect(await get().store.runs("nowhere", 5)).toEqual([]);
      expect(await get().store.countFixedSince("nowhere", "2020-01-01T00:00:00.000Z")).toBe(0);
    });
  });
}

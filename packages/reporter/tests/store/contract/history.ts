import { describe, expect, it } from "vitest";

import type { RunRecord } from "../../../src/store/store.js";
import { aRun, anIssue, aScope } from "../records.js";
import type { Harness } from "./harness.js";

const ms = (time: string): number => Date.parse(time);
const day = (n: number): string => `2026-03-0${String(n)}T10:00:00.000Z`;

/** What all reports count from. */
export function historyContract(get: () => Harness): void {
  describe("history", () => {
    const record = (branch: string, n: number, given: Parameters<typeof aRun>[1] = {}): Promise<unknown> =>
      get().store.recordRun(
        aRun(`${branch} ${String(n)} ${given.run_type ?? ""}`, {
          branch,
          started_at: day(n),
          completed_at: day(n),
          ...given,
        }),
      );
    const ask = (branch: string, since: number, until: number | null = null) =>
      get().store.history({ branch, since: day(since), until: until === null ? null : day(until), now: day(9) });

    it("counts issues that have all times and names in common, from found to closed", async () => {
      const branch = "history issues";
      const mild = anIssue("c", {
        severity: "info",
        standard: null,
        issue_type: "continuous/parse-error",
        item_type: null,
        item_name: null,
      });
      await record(branch, 1, { issues: [anIssue("a"), anIssue("b"), mild] });
      await record(branch, 3, { issues: [anIssue("b"), mild] });
      await record(branch, 5, { issues: [anIssue("b"), anIssue("a"), mild] });
      const { issues, open_items } = await ask(branch, 2);
      const common = {
        issue_type: "continuous/singleton-pattern",
        standard: "services.singleton_pattern",
        severity: "critical",
      };
      const open = { resolved_at: null, resolution: null };
      expect(issues).toHaveLength(4);
      expect(issues).toEqual(
        expect.arrayContaining([
          { ...common, detected_at: ms(day(1)), resolved_at: ms(day(3)), resolution: "fixed", count: 1 },
          { ...common, detected_at: ms(day(1)), ...open, count: 1 },
          {
            issue_type: "continuous/parse-error",
            standard: "continuous/parse-error",
            severity: "info",
            detected_at: ms(day(1)),
            ...open,
            count: 1,
          },
          { ...common, detected_at: ms(day(5)), ...open, count: 1 },
        ]),
      );
      expect(open_items).toEqual([
        { item_type: "service", item_name: "AuthService", severity: "critical", path: "services/a.ts", count: 2 },
      ]);
      // What was closed before, and what was found later, is left out.
      expect((await ask(branch, 4)).issues.map(({ detected_at }) => detected_at)).toEqual([
        ms(day(1)),
        ms(day(1)),
        ms(day(5)),
      ]);
      const past = await ask(branch, 2, 4);
      expect(past.issues.map(({ resolved_at }) => resolved_at).toSorted()).toEqual([ms(day(3)), null, null]);
      expect(past.open_items).toMatchObject([{ path: "services/b.ts", count: 1 }]);
    });

    it("gives completed runs, and the last ones however long ago", async () => {
      const branch = "history runs";
      const figures = { services: 4, failing_services: 1, untested_services: 2, flaky_tests: ["shop: pays once"] };
      const none = { scope: null, issues: [], results: {} };
      await record(branch, 1, { ...none, run_type: "full", coverage_percent: 61.25, results: { figures } });
      await record(branch, 2, none);
      await record(branch, 3, { ...none, run_type: "pipeline", passed: 7, failed: 0, skipped: 2 });
      await record(branch, 4, { ...none, run_type: "database" });
      await get().sql(
        `insert into public.continuous_test_runs (run_type, branch, started_at, completed_at) values ('full', '${branch}', now(), null)`,
      );
      const history = await ask(branch, 3);
      expect(history).toMatchObject({
        branch,
        since: ms(day(3)),
        until: ms(day(9)),
        kept_since: null,
        first_check: ms(day(2)),
        last_check: ms(day(2)),
        first_test_run: ms(day(1)),
        first_drift_check: ms(day(4)),
        last_coverage: { measured_at: ms(day(1)), percent: 61.25 },
        last_services: { measured_at: ms(day(1)), figures },
        last_test_run: {
          run_type: "pipeline",
          completed_at: ms(day(3)),
          passed: 7,
          failed: 0,
          skipped: 2,
          coverage_percent: null,
        },
      });
      expect(history.runs).toEqual([
        {
          run_type: "pipeline",
          completed_at: ms(day(3)),
          passed: 7,
          failed: 0,
          skipped: 2,
          coverage_percent: null,
          figures: null,
        },
        {
          run_type: "database",
          completed_at: ms(day(4)),
          passed: 8,
          failed: 2,
          skipped: 1,
          coverage_percent: null,
          figures: null,
        },
      ]);
      const past = await ask(branch, 1, 2);
      expect(past.runs.map(({ run_type }) => run_type)).toEqual(["full", "standards"]);
      expect(past.runs[0]).toMatchObject({ figures, coverage_percent: 61.25 });
      expect(past.last_test_run).toMatchObject({ run_type: "full" });
    });

    it("knows which rules held from when on, and when all was looked at with them", async () => {
      const branch = "history rules";
      const check = (n: number, rules: RunRecord["rules"], whole: boolean): Promise<unknown> =>
        record(branch, n, { rules: rules!, scope: aScope(), results: { files: 1, whole } });
      await check(1, { a: "1", b: null }, true);
      await check(2, { a: "1" }, true);
      await check(4, { a: "1", b: "1" }, false);
      await check(5, { a: "1", b: "1" }, true);
      await check(6, { a: "2", b: "1" }, false);
      const expected = [
        { since: ms(day(1)), checked_whole_at: ms(day(1)), rules: { a: "1" } },
        { since: ms(day(4)), checked_whole_at: ms(day(5)), rules: { a: "1", b: "1" } },
        { since: ms(day(6)), checked_whole_at: null, rules: { a: "2", b: "1" } },
      ];
      expect((await ask(branch, 8)).rules).toEqual(expected);
      // One that is late changes no other.
      await check(3, { a: "1", c: "1" }, true);
      expect((await ask(branch, 8)).rules).toEqual([
        expected[0],
        { since: ms(day(3)), checked_whole_at: ms(day(3)), rules: { a: "1", c: "1" } },
        ...expected.slice(1),
      ]);
    });

    it("a late check with other rules leaves the next one those that it had", async () => {
      const branch = "history late rules";
      for (const n of [1, 3, 2])
        await record(branch, n, { rules: { a: n === 2 ? "2" : "1" }, results: { files: 1, whole: true } });
      expect((await ask(branch, 8)).rules.map(({ since, rules }) => [since, rules])).toEqual([
        [ms(day(1)), { a: "1" }],
        [ms(day(2)), { a: "2" }],
        [ms(day(3)), { a: "1" }],
      ]);
    });

    it("what people set aside is counted, and a clock that is ahead is not", async () => {
      const { store } = get();
      const branch = "history marks";
      await record(branch, 1, { issues: [anIssue("a"), anIssue("b")] });
      const [issue] = await store.openIssues(branch);
      await store.markIssue({ id: issue!.id, resolution: "false_positive", reason: "It is one.", marked_at: day(2) });
      await record(branch, 1, { run_type: "full", issues: [anIssue("z")], completed_at: "2026-05-01T00:00:00.000Z" });
      const history = await ask(branch, 1);
      expect(history.set_aside).toEqual([
        { standard: "services.singleton_pattern", decision: "false_positive", count: 1 },
      ]);
      expect(history.issues.filter(({ detected_at }) => detected_at === ms(day(9)))).toHaveLength(1);
      expect(history.runs.at(-1)).toMatchObject({ run_type: "full", completed_at: ms(day(9)) });
    });

    it("counts items of the inventory, and is empty of a branch without runs", async () => {
      await get().sql(
        `insert into public.continuous_monitoring_inventory (item_type, item_name, item_path, metadata, created_at, last_seen)
         values ('service', 'Historic', 'h.ts', '{"package": "historic"}', '${day(1)}', '${day(2)}')`,
      );
      const history = await ask("history nowhere", 1);
      expect(history).toMatchObject({
        first_check: null,
        last_test_run: null,
        issues: [],
        runs: [],
        rules: [],
        open_items: [],
      });
      expect(history.items).toContainEqual({
        item_type: "service",
        first_seen_at: ms(day(1)),
        last_seen_at: ms(day(2)),
        is_active: true,
        count: 1,
      });
      expect(history.services_by_package).toContainEqual({ package: "historic", services: 1 });
      await get().sql("delete from public.continuous_monitoring_inventory where item_name = 'Historic'");
    });

    it("refuses to guess from when on", async () => {
      const query = { branch: "main", since: "", until: null, now: day(9) };
      await expect(get().store.history(query)).rejects.toMatchObject({ name: "StoreError", code: "store-rejected" });
    });
  });
}

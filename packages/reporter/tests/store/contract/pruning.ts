import { describe, expect, it } from "vitest";

import { toOverview } from "../../../src/queries/to-overview.js";
import type { PruneOutcome, PruneRequest } from "../../../src/store/store.js";
import { aRun, anIssue } from "../records.js";
import type { Harness } from "./harness.js";

// Long before the runs of other tests, which share the store and must stay.
const request: PruneRequest = {
  keep_since: "2020-05-01T00:00:00.000Z",
  keep_branches_since: "2020-11-01T00:00:00.000Z",
  kept_branches: ["pruned main"],
  limit: 5000,
  dry_run: false,
};
const trendDays = ["2020-06-01", "2020-06-08", "2020-07-15", "2020-12-05", "2020-12-31"];

/** What old history is forgotten, and what is not. */
export function pruningContract(get: () => Harness): void {
  describe("pruning", () => {
    const record = (branch: string, day: string, names: readonly string[]): Promise<unknown> =>
      get().store.recordRun(
        aRun(`${branch} ${day}`, {
          branch,
          started_at: `2020-${day}T10:00:00.000Z`,
          completed_at: `2020-${day}T10:00:05.000Z`,
          issues: names.map((name) => anIssue(name)),
        }),
      );
    const pathsOf = async (branch: string): Promise<readonly string[]> =>
      (await get().store.openIssues(branch)).map((issue) => issue.path.replace(/^services\/|\.ts$/gu, ""));
    const trends = async (): Promise<readonly unknown[]> =>
      Promise.all(
        trendDays.map(async (day) => {
          const until = `${day}T23:00:00.000Z`;
          const query = { branch: "pruned main", since: "2020-01-01T00:00:00.000Z", until, now: until };
          const { open, open_7_days_ago, ages, last_day, last_7_days } = toOverview(await get().store.history(query));
          return { open, open_7_days_ago, ages, last_day, last_7_days };
        }),
      );

    it("forgets closed issues, old runs and branches that are gone, in small steps, and keeps trends right", async () => {
      const { store } = get();
      await record("pruned main", "01-01", ["a", "b", "c", "d"]);
      const [d] = (await store.openIssues("pruned main")).filter(({ path }) => path === "services/d.ts");
      await store.markIssue({
        id: d!.id,
        resolution: "ignored",
        reason: "We live with it.",
        marked_at: "2020-01-02T00:00:00.000Z",
      });
      await record("pruned main", "02-01", ["b", "c", "d"]);
      await record("pruned main", "06-01", ["c", "d"]);
      await record("pruned main", "12-01", ["c", "d", "e"]);
      await record("pruned gone", "03-01", ["x", "y"]);
      await record("pruned alive", "01-05", ["z"]);
      await record("pruned alive", "12-02", ["z"]);
      const before = await trends();

      const rehearsed = await store.prune({ ...request, dry_run: true });
      expect(rehearsed).toEqual({ issues: 3, runs: 2, branches: ["pruned gone"], done: true });
      expect(await pathsOf("pruned gone")).toEqual(["x", "y"]);

      const steps: PruneOutcome[] = [];
      do steps.push(await store.prune({ ...request, limit: 1 }));
      while (!steps.at(-1)!.done && steps.length < 20);
      expect(Math.max(...steps.map(({ issues, runs }) => issues + runs))).toBe(1);
      const sum = (pick: "issues" | "runs"): number => steps.reduce((total, step) => total + step[pick], 0);
      expect({ issues: sum("issues"), runs: sum("runs"), branches: steps.flatMap((step) => step.branches) }).toEqual({
        issues: 3,
        runs: 2,
        branches: ["pruned gone"],
      });

      expect(await store.runs("pruned gone", 10)).toEqual([]);
      expect(await pathsOf("pruned gone")).toEqual([]);
      expect(await pathsOf("pruned main")).toEqual(["c", "e"]);
      expect(await store.setAsideIssues("pruned main")).toHaveLength(1);
      // What ran last before the time that is kept says what was open on its first day.
      expect((await store.runs("pruned main", 10)).map(({ started_at }) => started_at.slice(5, 10))).toEqual([
        "12-01",
        "06-01",
        "02-01",
      ]);
      expect(await pathsOf("pruned alive")).toEqual(["z"]);
      expect(await trends()).toEqual(before);
      // Of the time before, nothing is known: it is not that nothing was open.
      const until = "2020-04-30T23:00:00.000Z";
      const history = await store.history({
        branch: "pruned main",
        since: "2020-01-01T00:00:00.000Z",
        until,
        now: until,
      });
      expect(toOverview(history)).toMatchObject({ open: null, ages: null, last_7_days: { new: null, fixed: null } });
      expect(await store.prune(request)).toEqual({ issues: 0, runs: 0, branches: [], done: true });
    });

    it("keeps the issue that an earlier one, now forgotten, was opened again as", async () => {
      const { store } = get();
      const branch = "pruned main";
      await record(branch, "12-03", ["c", "d", "a"]);
      await record(branch, "12-04", ["c", "d"]);
      await store.prune({ ...request, keep_since: "2020-12-31T00:00:00.000Z" });
      await record(branch, "12-05", ["c", "d", "a"]);
      expect(await pathsOf(branch)).toEqual(["a", "c"]);
    });

    it("never forgets open issues of a branch that is kept, however long ago it ran", async () => {
      const { store } = get();
      const later = {
        ...request,
        keep_since: "2021-06-01T00:00:00.000Z",
        keep_branches_since: "2021-06-01T00:00:00.000Z",
      };
      const outcome = await store.prune(later);
      expect(outcome.branches).toEqual(["pruned alive"]);
      expect(await pathsOf("pruned main")).toEqual(["a", "c"]);
      expect(await store.runs("pruned main", 10)).toHaveLength(1);
    });

    it("refuses to guess what is kept", async () => {
      const open = { ...request, keep_since: undefined as never };
      await expect(get().store.prune(open)).rejects.toMatchObject({ name: "StoreError", code: "store-rejected" });
    });
  });
}

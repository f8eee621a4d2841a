import { describe, expect, it } from "vitest";

import type { IssueRecord, RecordedRun, RunRecord } from "../../../src/store/store.js";
import { aRun, aScope, anIssue } from "../records.js";
import type { Harness } from "./harness.js";

const issue_types = ["continuous/singleton-pattern"];

export function shardsContract(get: () => Harness): void {
  describe("shards of a run", () => {
    /** Three files in two shards: a and b, and c. */
    const evaluated = { 1: ["a.ts", "b.ts"], 2: ["c.ts"] };
    const aShard = (
      branch: string,
      index: 1 | 2,
      issues: readonly IssueRecord[],
      existing: readonly string[] = ["a.ts", "b.ts", "c.ts"],
      paths: readonly string[] = evaluated[index],
    ): RunRecord => {
      const scope = aScope(paths, { deletions: { issue_types, paths: null, existing_paths: existing } });
      const minute = String(index).padStart(2, "0");
      return aRun(`${branch} shards`, {
        branch,
        shard: { index, count: 2 },
        started_at: `2026-03-02T10:${minute}:00.000Z`,
        completed_at: `2026-03-02T10:${minute}:30.000Z`,
        results: { files: paths.length, whole: true },
        scope,
        issues,
      });
    };
    const before = async (branch: string): Promise<RecordedRun> =>
      get().store.recordRun(
        aRun(`${branch} before`, {
          branch,
          issues: ["a", "b", "c", "gone"].map((name) => anIssue(name, { path: `${name}.ts` })),
        }),
      );
    const of = (name: string, path = `${name}.ts`) => anIssue(name, { path });
    const open = async (branch: string): Promise<readonly string[]> =>
      (await get().store.openIssues(branch)).map(({ path }) => path);

    it.each([
      ["in order", [1, 2] as const],
      ["in another order", [2, 1] as const],
      ["each twice", [1, 1, 2, 2, 1] as const],
    ])("add up %s", async (how, order) => {
      const branch = `shards ${how}`;
      await before(branch);
      const shards = { 1: aShard(branch, 1, [of("a")]), 2: aShard(branch, 2, [of("c"), of("new", "c.ts")]) };
      for (const index of order) await get().store.recordRun(shards[index]);
      expect(await open(branch)).toEqual(["a.ts", "c.ts", "c.ts"]);
      const [run] = await get().store.runs(branch, 1);
      expect(run).toMatchObject({
        started_at: "2026-03-02T10:01:00.000Z",
        completed_at: "2026-03-02T10:02:30.000Z",
        passed: 16,
        failed: 4,
        skipped: 2,
        results: {
          files: 3,
          whole: true,
          summary: { status: "applied", new: 1, resolved: 2, fixed: 1, file_deleted: 1, open: 3 },
        },
      });
    });

    it("change nothing when one is sent again, and give the same answer", async () => {
      const branch = "shard again";
      await before(branch);
      const first = await get().store.recordRun(aShard(branch, 1, [of("a")]));
      expect(first).toMatchObject({ replayed: false, resolved: 1, open: 3 });
      expect(await get().store.recordRun(aShard(branch, 1, [of("a")]))).toEqual({ ...first, replayed: true });
      expect((await get().store.runs(branch, 1))[0]).toMatchObject({ results: { files: 2, whole: false } });
    });

    it("refuse another content, another number of shards, and a run that has none", async () => {
      const branch = "shard refused";
      await get().store.recordRun(aShard(branch, 1, [of("a")]));
      const shard = aShard(branch, 1, []);
      await expect(get().store.recordRun(shard)).rejects.toMatchObject({
        code: "store-rejected",
        message: expect.stringMatching(/shard 1 of run [0-9a-f-]{36} was recorded before with other content/),
      });
      const { run: whole } = aRun(`${branch} shards`, { branch });
      for (const run of [{ ...shard.run, shard: { index: 2, count: 3 } }, whole]) {
        await expect(get().store.recordRun({ ...shard, run })).rejects.toMatchObject({ code: "store-rejected" });
      }
      expect(await open(branch)).toEqual(["a.ts"]);
    });

    it.each([
      ["before", [2, 1] as const],
      ["after", [1, 2] as const],
    ])("keep the issue of a file whose new name is in a shard that comes %s the other", async (how, order) => {
      const branch = `shard renamed ${how}`;
      await before(branch);
      const existing = ["b.ts", "c.ts", "moved.ts"];
      const shards = {
        1: aShard(branch, 1, [of("b")], existing, ["b.ts"]),
        2: aShard(branch, 2, [of("c"), of("a", "moved.ts")], existing, ["c.ts", "moved.ts"]),
      };
      const results = [];
      for (const index of order) results.push(await get().store.recordRun(shards[index]));
      expect(results.map((result) => [result.new, result.file_deleted])).toEqual([
        [0, 0],
        [0, 1],
      ]);
      expect(await open(branch)).toEqual(["b.ts", "c.ts", "moved.ts"]);
    });
  });
}

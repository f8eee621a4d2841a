import { describe, expect, it } from "vitest";

import { toRunPayload } from "../../../src/store/sending/to-run-payload.js";
import { aRun, anIssue, uuid } from "../records.js";
import type { Harness } from "./harness.js";

const day = (n: number): string => new Date(Date.UTC(2026, 2, n, 10)).toISOString();

export function sendingContract(get: () => Harness): void {
  describe("sending a run", () => {
    const call = async (name: string, payload: unknown): Promise<unknown> => {
      const body = JSON.stringify(payload).replaceAll("'", "''");
      const [row] = await get().sql(`select public.${name}('${body}'::jsonb) as value`);
      return (row as { value: unknown }).value;
    };
    const countPieces = async (): Promise<unknown> =>
      (await get().sql("select count(*)::integer as count from continuous_private.run_chunks"))[0];

    it("is asked for the details of what is new or reads differently, and has written nothing by then", async () => {
      const branch = "need";
      await get().store.recordRun(aRun("need 1", { branch, issues: [anIssue("a"), anIssue("b"), anIssue("c")] }));
      const run = aRun("need 2", {
        branch,
        completed_at: day(2),
        issues: [anIssue("a"), anIssue("b", { line: 7 }), anIssue("d")],
      });
      const { payload } = toRunPayload(run);
      expect(await call("record_monitoring_run", payload)).toEqual({
        status: "need_details",
        places: "2 3",
        next_chunk: 1,
      });
      expect(await get().store.runs(branch, 10)).toHaveLength(1);
      expect((await get().store.openIssues(branch)).map(({ path }) => path)).toEqual([
        "services/a.ts",
        "services/b.ts",
        "services/c.ts",
      ]);
      expect(await get().store.recordRun(run)).toMatchObject({ new: 1, resolved: 1, open: 3 });
      expect((await get().store.openIssues(branch)).map(({ path, line }) => [path, line])).toEqual([
        ["services/a.ts", 3],
        ["services/b.ts", 7],
        ["services/d.ts", 3],
      ]);
    });

    it("is asked for nothing where nothing changed", async () => {
      const branch = "need nothing";
      await get().store.recordRun(aRun("need nothing 1", { branch, issues: [anIssue("a")], rules: { x: "1" } }));
      const run = aRun("need nothing 2", { branch, completed_at: day(2), issues: [anIssue("a")], rules: { x: "1" } });
      expect(await call("record_monitoring_run", toRunPayload(run).payload)).toMatchObject({
        status: "applied",
        changed: 0,
        seen: { flags: "k" },
      });
    });

    it("goes up in pieces where it is large, and leaves none behind", async () => {
      const issues = Array.from({ length: 20_500 }, (_, n) =>
        anIssue(`piece ${String(n)}`, { path: "large.ts", line: n + 1 }),
      );
      const run = aRun("pieces", { branch: "pieces", issues });
      const recorded = await get().store.recordRun(run);
      expect(recorded).toMatchObject({ new: 20_500, open: 20_500 });
      expect(recorded.seen.get(uuid("piece 20499"))).toMatchObject({ is_new: true });
      expect(await countPieces()).toEqual({ count: 0 });
      expect(
        await get().sql(
          "select line_number from public.continuous_issues where branch = 'pieces' order by 1 desc limit 1",
        ),
      ).toEqual([{ line_number: 20_500 }]);
      expect(await get().store.recordRun(run)).toEqual({ ...recorded, replayed: true });
    });

    it("takes up the pieces that an upload left that died, and none of another run's content", async () => {
      const run = aRun("died", { branch: "died", issues: [anIssue("a"), anIssue("b")] });
      const { payload } = toRunPayload(run);
      const detail = ["x/y", null, "info", null, null, "left.ts", 1, 1, 1, 2, "Left behind.", null, {}];
      const piece = { run_id: run.run.id, chunk: 1, places: "1", details: [detail] };
      await call("add_monitoring_run_chunk", { ...piece, content: "another" });
      expect(await call("record_monitoring_run", payload)).toMatchObject({ status: "need_details", places: "1 2" });
      await call("add_monitoring_run_chunk", { ...piece, content: payload.content });
      expect(await call("record_monitoring_run", payload)).toEqual({
        status: "need_details",
        places: "2",
        next_chunk: 2,
      });
      await call("add_monitoring_run_chunk", {
        ...piece,
        content: payload.content,
        chunk: 2,
        places: "1 2",
        details: [detail, detail],
      });
      expect(await call("record_monitoring_run", payload)).toMatchObject({ status: "applied", new: 2 });
      expect(await countPieces()).toEqual({ count: 0 });
    });

    it("forgets the pieces of an upload that died a day ago", async () => {
      const piece = { run_id: uuid("old piece"), content: "c", chunk: 1, places: "1", details: [[]] };
      await call("add_monitoring_run_chunk", piece);
      await get().sql("update continuous_private.run_chunks set created_at = now() - interval '25 hours' where true");
      await call("add_monitoring_run_chunk", { ...piece, run_id: uuid("new piece") });
      expect(await countPieces()).toEqual({ count: 1 });
      await get().sql("delete from continuous_private.run_chunks where true");
    });

    it("is the same run when its findings are known as other issues by then, or it was made at another time", async () => {
      const branch = "relinked";
      const run = aRun("relinked", { branch, issues: [anIssue("a")] });
      const { content } = toRunPayload(run).payload;
      await get().store.recordRun({ ...run, content });
      const relinked = { ...run, content, issues: [anIssue("a", { fingerprint: uuid("another") })] };
      expect(await get().store.recordRun(relinked)).toMatchObject({ replayed: true, new: 1, open: 1 });
      const later = aRun("relinked", { branch, issues: [anIssue("a")], started_at: day(5), completed_at: day(5) });
      expect(await get().store.recordRun(later)).toMatchObject({ replayed: true, new: 1 });
      expect(await get().store.openIssues(branch)).toHaveLength(1);
    });

    it("tells a client of an earlier version to be renewed", async () => {
      const run = { ...aRun("old client", { branch: "old client" }), issues: [anIssue("a")] };
      await expect(call("record_monitoring_run", run)).rejects.toThrow(
        "a run needs an id, a branch, the time it was completed, a hash of its content and its findings",
      );
    });
  });
}

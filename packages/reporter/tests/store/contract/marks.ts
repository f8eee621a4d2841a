import { describe, expect, it } from "vitest";

import type { Decision, IssueMark, IssueRecord } from "../../../src/store/store.js";
import { aRun, aScope, anIssue, uuid } from "../records.js";
import type { Harness } from "./harness.js";

const marked_at = "2026-03-05T12:00:00.000Z";
const nobody = "00000000-0000-4000-8000-00000000";

export function marksContract(get: () => Harness): void {
  const record = async (branch: string, names: readonly string[], day = 1) =>
    get().store.recordRun(
      aRun(`${branch} ${String(day)}`, {
        branch,
        completed_at: `2026-03-0${String(day)}T10:00:00.000Z`,
        issues: names.map((name) => anIssue(`${branch} ${name}`)),
      }),
    );
  const idOf = async (branch: string, name: string): Promise<string> =>
    (await get().store.openIssues(branch)).find((issue) => issue.fingerprint === uuid(`${branch} ${name}`))!.id;
  const aMark = (id: string, resolution: Decision = "ignored"): IssueMark => ({
    id,
    resolution,
    reason: "We live with it.",
    marked_at,
  });

  describe("marking an issue", () => {
    it.each(["ignored", "false_positive"] as const)("sets it aside as %s, with its reason", async (resolution) => {
      const branch = `mark ${resolution}`;
      await record(branch, ["a", "b"]);
      const id = await idOf(branch, "a");
      const outcome = await get().store.markIssue(aMark(id, resolution));
      expect(outcome).toMatchObject({
        status: "marked",
        issue: { id, branch, resolution, resolved_at: marked_at, path: `services/${branch} a.ts` },
      });
      expect(await get().store.openIssues(branch)).toHaveLength(1);
      expect(await record(branch, ["a", "b"], 6)).toMatchObject({ new: 0, resolved: 0, open: 1, set_aside: 1 });
      expect(await record(branch, ["b"], 7)).toMatchObject({ new: 0, resolved: 0, open: 1, set_aside: 0 });
      const again = await record(branch, ["a", "b"], 8);
      expect(again).toMatchObject({ new: 0, open: 1, set_aside: 1 });
      expect(again.seen.get(uuid(`${branch} a`))).toEqual({
        detected_at: "2026-03-01T10:00:00.000Z",
        is_new: false,
        decision: resolution,
      });
      const aside = await get().store.setAsideIssues(branch);
      expect(aside.map((issue) => [issue.id, issue.metadata["mark"]])).toEqual([
        [id, { as: resolution, reason: "We live with it.", at: expect.stringContaining("2026-03-05T12:00:00") }],
      ]);
    });

    it("follows it as the code around it changes, and leaves the decision as it is", async () => {
      const branch = "mark follows";
      const identity = { symbol: "A.b", text: "0f", before: "1a", after: "2b", words: "3c" };
      const runOf = (day: number, given: Partial<IssueRecord>) =>
        get().store.recordRun(
          aRun(`${branch} ${String(day)}`, {
            branch,
            completed_at: `2026-03-0${String(day)}T10:00:00.000Z`,
            issues: [anIssue(`${branch} a`, { path: "a.ts", ...given })],
            scope: aScope(["a.ts", "b.ts"]),
            rules: { "continuous/singleton-pattern": String(day) },
          }),
        );
      await runOf(1, { identity });
      await get().store.markIssue(aMark(await idOf(branch, "a")));
      const moved = { line: 40, path: "b.ts", description: "Said better.", identity: { ...identity, text: "1f" } };
      expect(await runOf(6, moved)).toMatchObject({ new: 0, resolved: 0, open: 0, set_aside: 1 });
      expect(await get().store.setAsideIssues(branch)).toMatchObject([
        {
          ...moved,
          detected_at: "2026-03-01T10:00:00.000Z",
          resolved_at: marked_at,
          resolution: "ignored",
          metadata: { identity: moved.identity, mark: { as: "ignored", reason: "We live with it." } },
        },
      ]);
      // A run that comes late knows nothing better.
      expect(await runOf(5, { identity })).toMatchObject({ new: 0, set_aside: 1 });
      expect(await get().store.setAsideIssues(branch)).toMatchObject([moved]);
    });

    it("takes `fixed` until it is found again", async () => {
      await record("mark fixed", ["a"]);
      const id = await idOf("mark fixed", "a");
      expect(await get().store.markIssue(aMark(id, "fixed"))).toMatchObject({ status: "marked" });
      expect(await get().store.openIssues("mark fixed")).toEqual([]);
      expect(await record("mark fixed", ["a"], 6)).toMatchObject({ new: 1, open: 1 });
      expect((await get().store.openIssues("mark fixed")).map((issue) => issue.metadata)).toEqual([{ reopens: id }]);
    });

    it("knows an id by its beginning, with or without dashes, where no other begins so", async () => {
      const rows = ["aaaa", "aaab"].map((end) => `('${nobody}${end}', 'x', 'x', 'beginnings')`);
      await get().sql(
        `insert into public.continuous_issues (id, issue_type, description, branch) values ${rows.join(", ")}`,
      );
      expect(await get().store.markIssue(aMark("00000000-0000-4000-8000-00000000aaa"))).toEqual({
        status: "ambiguous",
      });
      expect(await get().store.markIssue(aMark("000000000000400080000000000"))).toEqual({ status: "ambiguous" });
      expect(await get().store.markIssue(aMark("0000000000004000800000000000aaac"))).toEqual({ status: "unknown" });
      expect(await get().store.markIssue(aMark(`${nobody}AAAB`))).toMatchObject({ issue: { id: `${nobody}aaab` } });
    });

    it("knows no issue that is not there", async () => {
      expect(await get().store.markIssue(aMark("ffffffff-ffff-4fff-8fff-ffffffffffff"))).toEqual({ status: "unknown" });
    });

    it("changes its mind", async () => {
      await record("mind", ["a"]);
      const id = await idOf("mind", "a");
      await get().store.markIssue(aMark(id, "ignored"));
      await get().store.markIssue({
        ...aMark(id.slice(0, 13), "false_positive"),
        marked_at: "2026-03-09T12:00:00.000Z",
      });
      expect(await get().store.setAsideIssues("mind")).toMatchObject([
        { id, resolution: "false_positive", resolved_at: marked_at, metadata: { mark: { as: "false_positive" } } },
      ]);
    });

    it("marks an issue that a run closed, when it closed it stays true", async () => {
      await record("after", ["a"]);
      const id = await idOf("after", "a");
      await record("after", [], 2);
      await get().store.markIssue(aMark(id, "false_positive"));
      expect(await get().store.setAsideIssues("after")).toMatchObject([
        { id, resolved_at: "2026-03-02T10:00:00.000Z" },
      ]);
      expect(await record("after", ["a"], 3)).toMatchObject({ new: 0, open: 0, set_aside: 1 });
    });

    it("refuses a row whose finding came back as another, and names that one", async () => {
      await record("came back", ["a"]);
      const first = await idOf("came back", "a");
      await record("came back", [], 2);
      await record("came back", ["a"], 3);
      const newest = await idOf("came back", "a");
      expect(await get().store.markIssue(aMark(first))).toEqual({ status: "superseded", newest });
      expect(await get().store.openIssues("came back")).toHaveLength(1);
    });

    it.each([
      ["no reason", { reason: "  " }],
      ["a decision nobody knows", { resolution: "wontfix" as never }],
      ["an id that is too short to mean one", { id: "abc" }],
      ["an id that is none", { id: "services/a.ts" }],
    ])("refuses %s", async (_, given) => {
      await expect(get().store.markIssue({ ...aMark("ffffffff"), ...given })).rejects.toMatchObject({
        name: "StoreError",
        code: "store-rejected",
      });
    });
  });
}

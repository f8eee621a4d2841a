import { describe, expect, it } from "vitest";

import type { IssueRecord, RecordedRun } from "../../../src/store/store.js";
import { aRun, aScope, anIssue, uuid } from "../records.js";
import type { Harness } from "./harness.js";

export function branchesContract(get: () => Harness): void {
  describe("a run on another branch than the default one", () => {
    const of = (name: string, path = `${name}.ts`) => anIssue(name, { path });
    let number = 0;
    const record = (
      branch: string,
      default_branch: string,
      issues: readonly IssueRecord[],
      given: Parameters<typeof aRun>[1] = {},
    ): Promise<RecordedRun> => {
      number += 1;
      const time = new Date(Date.UTC(2026, 2, 1, 10, number)).toISOString();
      const times = { started_at: time, completed_at: time };
      return get().store.recordRun(
        aRun(`branches ${String(number)}`, { branch, default_branch, issues, ...times, ...given }),
      );
    };
    const news = ({ seen }: RecordedRun): readonly string[] =>
      ["a", "b", "c", "d"].filter((name) => seen.get(uuid(name))?.is_new === true);

    it("says what is new and what is fixed against that", async () => {
      await record("base main", "base main", [of("a"), of("b"), of("c"), of("d")]);
      const scope = aScope(["a.ts", "b.ts", "e.ts"]);
      const first = await record("base topic", "base main", [of("a"), of("e")], { scope });
      expect(first).toMatchObject({ new: 2, open: 2, base: { new: 1, fixed: 1 } });
      expect(first.seen.get(uuid("a"))?.is_new).toBe(false);
      expect(first.seen.get(uuid("e"))?.is_new).toBe(true);
      const again = await record("base topic", "base main", [of("a"), of("e")], { scope });
      expect(again).toMatchObject({ new: 0, open: 2, base: { new: 1, fixed: 1 } });
      expect(again.seen.get(uuid("e"))?.is_new).toBe(true);
      expect((await get().store.runs("base topic", 1))[0]).toMatchObject({
        results: { summary: { base: { new: 1, fixed: 1 } } },
      });
      expect(await get().store.openIssues("base main")).toHaveLength(4);
    });

    it("counts as fixed neither what is suppressed nor what is gone with its file", async () => {
      await record("why main", "why main", [of("a"), of("b"), of("c")]);
      const deletions = {
        issue_types: ["continuous/singleton-pattern"],
        paths: null,
        existing_paths: ["a.ts", "c.ts"],
      };
      const scope = aScope(["a.ts", "c.ts"], { deletions });
      const result = await record("why topic", "why main", [], { scope, suppressed: [uuid("a")] });
      expect(result.base).toEqual({ new: 0, fixed: 1 });
    });

    it("compares with nothing on the default branch, and where nothing was recorded of that", async () => {
      expect(await record("alone", "alone", [of("a")])).toMatchObject({ base: null });
      const lone = await record("lone topic", "nobody's main", [of("a")]);
      expect([lone.base, news(lone)]).toEqual([null, ["a"]]);
      expect(news(await record("lone topic", "nobody's main", [of("a"), of("b")]))).toEqual(["b"]);
    });

    it("holds as set aside what people set aside there, until they take it back", async () => {
      await record("aside topic", "aside main", [of("b")]);
      await record("aside main", "aside main", [of("a"), of("b")]);
      for (const { id } of await get().store.openIssues("aside main")) {
        await get().store.markIssue({
          id,
          resolution: "false_positive",
          reason: "It is not.",
          marked_at: "2026-03-01T12:00:00.000Z",
        });
      }
      const first = await record("aside topic", "aside main", [of("a"), of("b")]);
      expect(first).toMatchObject({ new: 0, resolved: 1, suppressed: 1, open: 0, set_aside: 2, base: { new: 0 } });
      expect([...first.seen.values()].map(({ decision }) => decision)).toEqual(["false_positive", "false_positive"]);
      expect(await get().store.openIssues("aside topic")).toEqual([]);
      for (const { id } of await get().store.setAsideIssues("aside main")) {
        await get().store.markIssue({
          id,
          resolution: "fixed",
          reason: "It is.",
          marked_at: "2026-03-01T12:00:00.000Z",
        });
      }
      expect(await record("aside topic", "aside main", [of("a"), of("b")])).toMatchObject({
        new: 2,
        open: 2,
        set_aside: 0,
      });
    });
  });
}

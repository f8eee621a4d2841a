import { describe, expect, it } from "vitest";

import { findDigests } from "../../../src/runs/find-digests.js";
import type { IssueRecord, KnownIssues, KnownIssuesQuery } from "../../../src/store/store.js";
import { findKnown } from "../find-known.js";
import { createRandom } from "../kill/create-random.js";
import { aRun, anIssue, uuid } from "../records.js";
import type { Harness } from "./harness.js";

export function knownContract(get: () => Harness): void {
  describe("what is known already", () => {
    const identity = { symbol: "A.b", text: "0f", before: "1a", after: "2b", words: "3c" };

    it("is told of files that differ, of the default branch too, with the commit it was last seen in", async () => {
      const main = [
        anIssue("a", { path: "a.ts", identity }),
        anIssue("b", { path: "b.ts" }),
        anIssue("c", { path: "c.ts" }),
      ];
      await get().store.recordRun(aRun("known main", { branch: "known main", issues: main }));
      const found = [anIssue("a", { path: "a.ts", line: 9, identity }), anIssue("b", { path: "b.ts" })];
      const digests = findDigests(aRun("x", { issues: found }));
      const query = {
        branch: "known topic",
        default_branch: "known main",
        paths: ["a.ts", "b.ts"],
        digests: ["a.ts", "b.ts"].map((path) => digests.get(path)!),
        gone_paths: [],
        fingerprints: [],
      };
      expect(await get().store.knownIssues(query)).toEqual({
        own: { tracked: 0, unsettled: new Set(["a.ts", "b.ts"]), issues: [], elsewhere: [], commit: null },
        base: {
          tracked: 3,
          unsettled: new Set(["a.ts"]),
          issues: [
            {
              fingerprint: uuid("a"),
              issue_type: "continuous/singleton-pattern",
              path: "a.ts",
              line: 3,
              column: 14,
              description: "Anyone may construct a.",
              identity,
            },
          ],
          elsewhere: ["c.ts"],
          commit: "0123456789abcdef0123456789abcdef01234567",
        },
      });
    });

    it("is what a search through everything finds", async () => {
      const random = createRandom(7);
      const some = <T>(values: readonly T[], share: number): readonly T[] => values.filter(() => random() < share);
      const files = ["a.ts", "b.ts", "c.ts", "d.ts", "e.ts"];
      const all = files.flatMap((path) => [1, 2, 3].map((n) => anIssue(`${path} ${String(n)}`, { path, line: n })));
      for (let round = 0; round < 15; round += 1) {
        const [branch, default_branch] = [
          `search ${String(round)}`,
          random() < 0.3 ? `search ${String(round)}` : `search main ${String(round)}`,
        ];
        const tracked: Record<string, readonly IssueRecord[]> = {};
        for (const name of new Set([branch, default_branch])) {
          const issues = some(all, 0.6).map((issue) => (random() < 0.1 ? { ...issue, path: "moved.ts" } : issue));
          await get().store.recordRun(aRun(`known ${name}`, { branch: name, issues }));
          tracked[name] = issues;
        }
        const found = some(all, 0.6).map((issue) => (random() < 0.15 ? { ...issue, line: 9 } : issue));
        const digests = findDigests(aRun("x", { issues: found }));
        const branches = { branch, default_branch };
        const first = { paths: [...digests.keys()], digests: [...digests.values()], gone_paths: [], fingerprints: [] };
        const second = {
          paths: [],
          digests: [],
          gone_paths: some([...files, "moved.ts"], 0.4),
          fingerprints: [uuid("nobody"), ...some(all, 0.3).map(({ fingerprint }) => fingerprint)],
        };
        for (const each of [first, second]) {
          const query: KnownIssuesQuery = { ...branches, ...each };
          expect(sorted(await get().store.knownIssues(query))).toEqual(sorted(findKnown(tracked, query)));
        }
      }
    });
  });
}

/** In one order, and without the commit, of which the search knows nothing. */
function sorted({ own, base }: KnownIssues): unknown {
  return [own, base].map((one) =>
    one === null
      ? null
      : {
          ...one,
          commit: null,
          unsettled: [...one.unsettled].sort(),
          elsewhere: [...one.elsewhere].sort(),
          issues: one.issues.map((issue) => JSON.stringify(issue)).sort(),
        },
  );
}

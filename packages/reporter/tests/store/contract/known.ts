import { describe, expect, it } from "vitest";

import { toDetailHash } from "../../../src/store/sending/to-detail-hash.js";
import type { ComparedFinding, IssueRecord, KnownIssues, KnownIssuesQuery } from "../../../src/store/store.js";
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
      const query = {
        branch: "known topic",
        default_branch: "known main",
        findings: found.map(toCompared),
        paths: ["a.ts", "b.ts"],
        gone_paths: [],
      };
      expect(await get().store.knownIssues(query)).toEqual({
        own: { differing: new Set([0, 1]), issues: [], elsewhere: [], commit: null },
        base: {
          differing: new Set([0]),
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
        const paths = [...new Set(found.map(({ path }) => path))];
        const branches = { branch, default_branch };
        const others = all.filter((issue) => !found.some(({ fingerprint }) => fingerprint === issue.fingerprint));
        const asked = some(others, 0.3).map(({ fingerprint }) => ({ fingerprint, hash: null }));
        const first = { findings: [...found.map(toCompared), ...asked], paths, gone_paths: [] };
        const second = {
          findings: [{ fingerprint: uuid("nobody"), hash: null }, ...asked],
          paths: [],
          gone_paths: some([...files, "moved.ts"], 0.4),
        };
        for (const each of [first, second]) {
          const query: KnownIssuesQuery = { ...branches, ...each };
          expect(sorted(await get().store.knownIssues(query))).toEqual(sorted(findKnown(tracked, query)));
        }
      }
    });
  });
}

function toCompared(issue: IssueRecord): ComparedFinding {
  return { fingerprint: issue.fingerprint, hash: toDetailHash(issue, undefined) };
}

/** In one order, and without the commit, of which the search knows nothing. */
function sorted({ own, base }: KnownIssues): unknown {
  return [own, base].map((one) =>
    one === null
      ? null
      : {
          ...one,
          commit: null,
          differing: [...one.differing].sort((a, b) => a - b),
          elsewhere: [...one.elsewhere].sort(),
          issues: one.issues.map((issue) => JSON.stringify(issue)).sort(),
        },
  );
}

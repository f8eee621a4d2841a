import { describe, expect, test } from "vitest";

import { findDrops } from "../../tests/identity/findings.js";
import { anIssue } from "../../tests/store/records.js";
import type { RunEvidence } from "../runs/to-run-scope.js";
import { findKnown } from "./find-known.js";

const still = { renames: new Map<string, string>(), isGone: () => false };
const dropA = "continuous/a";

function evidence(given: Partial<RunEvidence> = {}): RunEvidence {
  return { evaluated: new Map(), selected: [], unchecked: [], deleted: null, ...given };
}

describe("what is known", () => {
  const [one, two] = findDrops("a.ts", "one(dropA());\ntwo(dropA());\n");
  if (one === undefined || two === undefined) throw new Error("two findings");
  const evaluated = new Map([["a.ts", new Set([dropA])]]);

  test("is what was there, one for one", () => {
    const { known, gone } = findKnown(
      [one],
      { issues: [one, two], suppressed: [], evidence: evidence({ evaluated }) },
      still,
    );
    expect([...known]).toEqual([[one, one]]);
    expect([...gone]).toEqual([]);
  });

  test("is gone where it was looked for, mended or silenced", () => {
    const run = { issues: [one], suppressed: [], evidence: evidence({ evaluated }) };
    expect([...findKnown([one, two], run, still).gone]).toEqual([[two, "fixed"]]);
    const silenced = { ...run, issues: [], suppressed: [two] };
    expect([...findKnown([one, two], silenced, still).gone]).toEqual([
      [one, "fixed"],
      [two, "suppressed"],
    ]);
    expect(findKnown([two], { ...silenced, suppressed: [two] }, still).known.size).toBe(0);
  });
});

describe("what a run no longer found", () => {
  const reasonOf = (given: Partial<RunEvidence>, issue = anIssue("a", { path: "a.ts", issue_type: dropA })) =>
    findKnown([issue], { issues: [], suppressed: [], evidence: evidence(given) }, still).gone.get(issue);
  const of = (issue_type: string) => anIssue("a", { path: "a.ts", issue_type });
  const ran = (...rules: readonly string[]) => ({ evaluated: new Map([["a.ts", new Set(rules)]]) });

  test("is fixed where its rule ran, and changed where it did not", () => {
    expect(reasonOf(ran(dropA))).toBe("fixed");
    expect(reasonOf(ran("continuous/b"))).toBe("rule_changed");
    expect(reasonOf(ran("continuous/b"), of("continuous/parse-error"))).toBe("fixed");
    expect(reasonOf(ran("continuous/b"), of("continuous/unexplained-suppression"))).toBe("fixed");
  });

  test("stays where nobody looked", () => {
    expect(reasonOf({})).toBeUndefined();
    expect(reasonOf({ evaluated: new Map([["b.ts", new Set([dropA])]]) })).toBeUndefined();
    expect(reasonOf({}, of("continuous/parse-error"))).toBeUndefined();
  });

  test("is fixed where standards.yaml was asked, which every run does", () => {
    expect(reasonOf({}, of("continuous/expired-exception"))).toBe("fixed");
  });

  test("went with its file, as far as that is known", () => {
    const deleted = (paths: readonly string[] | null, existing_paths: readonly string[] = []) => ({
      deleted: { paths, existing_paths },
    });
    expect(reasonOf(deleted(["a.ts"]))).toBe("file_deleted");
    expect(reasonOf(deleted(["b.ts"], ["a.ts"]))).toBeUndefined();
    expect(reasonOf(deleted(["b.ts"]))).toBeUndefined();
    expect(reasonOf(deleted(null, ["b.ts"]))).toBe("file_deleted");
    expect(reasonOf(deleted(null, ["a.ts"]))).toBeUndefined();
  });
});

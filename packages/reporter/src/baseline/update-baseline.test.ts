import { describe, expect, test } from "vitest";

import { anIssue, uuid } from "../../tests/store/records.js";
import type { IssueRecord } from "../store/store.js";
import type { Baseline, BaselineIssue } from "./baseline.js";
import { updateBaseline } from "./update-baseline.js";

const identity = { symbol: "send", text: "t", before: "b", after: "a", words: "" };
const found = (name: string, given: Partial<IssueRecord> = {}): IssueRecord => anIssue(name, { identity, ...given });

/** What stands in the baseline after the first run. */
function accept(...issues: readonly IssueRecord[]): Baseline {
  const run = { issues, known: new Map(), gone: new Map() };
  return updateBaseline({ issues: [], places: new Set() }, run, true).baseline;
}

/** The baseline after a run that found these, each known by its fingerprint. */
function update(
  earlier: Baseline,
  issues: readonly IssueRecord[],
  isAccepted = true,
  gone: readonly BaselineIssue[] = [],
) {
  const known = new Map<IssueRecord, BaselineIssue>();
  for (const issue of issues) {
    const line = earlier.issues.find(({ fingerprint }) => fingerprint === issue.fingerprint);
    if (line !== undefined) known.set(issue, line);
  }
  return updateBaseline(earlier, { issues, known, gone: new Map(gone.map((one) => [one, "fixed"])) }, isAccepted);
}

describe("a new issue", () => {
  test("gets a line with all that it is known by, and a place", () => {
    const { baseline, added, removed } = update({ issues: [], places: new Set() }, [found("a")]);
    expect([added, removed]).toEqual([1, 0]);
    expect(baseline.issues).toEqual([
      {
        key: `457e7a-${uuid("a").slice(0, 8)}`,
        path: "services/a.ts",
        issue_type: "continuous/singleton-pattern",
        line: 3,
        column: 14,
        description: "Anyone may construct a.",
        fingerprint: uuid("a"),
        identity,
      },
    ]);
    expect([...baseline.places]).toEqual(baseline.issues.map(({ key }) => key));
  });

  test("has no identity where none is known", () => {
    expect(accept(anIssue("a")).issues[0]).not.toHaveProperty("identity");
  });

  test("stands in the order of the keys, whatever the order of finding", () => {
    const names = ["a", "b", "c", "d", "e"];
    const keys = accept(...names.map((name) => found(name))).issues.map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
    expect(accept(...names.toReversed().map((name) => found(name))).issues.map(({ key }) => key)).toEqual(keys);
  });

  test("stays out unless it is let in", () => {
    const earlier = accept(found("a"));
    const { baseline, added, removed } = update(earlier, [found("a"), found("b")], false);
    expect(baseline).toEqual(earlier);
    expect([added, removed]).toEqual([0, 0]);
  });

  test("gets a fingerprint of its own where another has its", () => {
    const earlier = accept(found("a"));
    const { baseline, added } = updateBaseline(
      earlier,
      { issues: [found("a")], known: new Map(), gone: new Map() },
      true,
    );
    expect(added).toBe(1);
    expect(baseline.issues).toHaveLength(2);
    expect(new Set(baseline.issues.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

describe("a known issue", () => {
  const earlier = accept(found("a"));
  const lineOf = (given: Partial<IssueRecord>, isAccepted = true) =>
    update(earlier, [found("a", given)], isAccepted).baseline.issues[0];

  test.each([
    ["it stands elsewhere", { line: 9, column: 1 }],
    ["something else stands around it", { identity: { ...identity, before: "x", after: "y", words: "z" } }],
  ])("keeps its line where %s", (_name, given) => {
    expect(lineOf(given)).toBe(earlier.issues[0]);
  });

  test.each([
    ["its file has another name", { path: "b.ts" }],
    ["it is said in other words", { description: "Nobody keeps a." }],
    ["its text is another", { identity: { ...identity, text: "u" } }],
    ["its symbol is another", { identity: { ...identity, symbol: "post" } }],
  ])("gets a new line where %s, though nothing new is let in", (_name, given) => {
    expect(lineOf({ line: 9, ...given }, false)).toMatchObject({ line: 9, fingerprint: uuid("a"), ...given });
  });

  test("stays though it was not looked for", () => {
    const { baseline, removed } = update(earlier, []);
    expect(baseline).toEqual(earlier);
    expect(removed).toBe(0);
  });
});

describe("an issue that is gone", () => {
  const earlier = accept(found("a"), found("b"));
  const [one, two] = earlier.issues;
  if (one === undefined || two === undefined) throw new Error("two issues");

  test("leaves its place", () => {
    const { baseline, added, removed } = update(earlier, [], true, [one]);
    expect(baseline.issues).toEqual([two]);
    expect(baseline.places).toEqual(earlier.places);
    expect([added, removed]).toEqual([0, 1]);
  });

  test("leaves it until no issue was left before", () => {
    const empty = update(earlier, [], true, [one, two]);
    expect(empty.removed).toBe(2);
    expect(empty.baseline).toEqual({ issues: [], places: earlier.places });
    expect(update(empty.baseline, []).baseline).toEqual({ issues: [], places: new Set() });
    expect(update(empty.baseline, [found("c")]).baseline.places.size).toBe(3);
  });
});

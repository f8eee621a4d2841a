import type { History, IssueGroup } from "./history.js";
import { dayInMilliseconds, type Window } from "./window.js";

/** What other runs than checks look for. */
const testIssueTypes: ReadonlySet<string> = new Set([
  "continuous/failing-test",
  "continuous/untested-service",
  "continuous/minimum-coverage",
]);

/** A standard that is looked for the first time, or looked for in another way than before. */
export interface FirstLook {
  readonly issue_type: string;
  readonly change: "switched_on" | "changed";
  /** From the first check that looked so to the first that looked so everywhere: a day, where none did. */
  readonly window: Window;
}

/**
 * When each issue type was looked for the first time, or with other options than before. What such a look finds was there
 * before: it is found, but the code has not become worse. The first look of all is told by `findFirstFound` alone.
 */
export function findFirstLooks(history: History): readonly FirstLook[] {
  return history.rules.flatMap(({ since, checked_whole_at, rules }, index) => {
    const before = history.rules[index - 1]?.rules;
    // Nobody knows what held before the first of them.
    if (before === undefined) return [];
    const window = toWindow(since, checked_whole_at);
    return Object.entries(rules).flatMap(([issue_type, hash]): readonly FirstLook[] => {
      if (before[issue_type] === hash) return [];
      return [{ issue_type, change: before[issue_type] === undefined ? "switched_on" : "changed", window }];
    });
  });
}

/** Tells of an issue whether a first look found it: of its standard, or of the repository. */
export function findFirstFound(history: History): (issue: IssueGroup) => boolean {
  const looks = new Map<string, Window[]>();
  for (const { issue_type, window } of findFirstLooks(history)) {
    looks.set(issue_type, [...(looks.get(issue_type) ?? []), window]);
  }
  const firstOf = toFirstWindows(history);
  return ({ issue_type, detected_at }) => {
    const first = firstOf(issue_type);
    return [...(first === null ? [] : [first]), ...(looks.get(issue_type) ?? [])].some(
      ({ from, until }) => detected_at >= from && detected_at <= until,
    );
  };
}

/** The first look of all; unknown where it is pruned. */
function toFirstWindows(history: History): (issueType: string) => Window | null {
  const { kept_since, first_check, first_test_run, first_drift_check } = history;
  const [first] = history.rules;
  const at = (time: number | null): Window | null =>
    time === null || kept_since !== null ? null : { from: time, until: time };
  const checks =
    first_check !== null && kept_since === null && first !== undefined && first.since <= first_check
      ? toWindow(first_check, first.checked_whole_at)
      : at(first_check);
  return (issueType) => {
    if (testIssueTypes.has(issueType)) return at(first_test_run);
    return issueType === "continuous/drift" ? at(first_drift_check) : checks;
  };
}

function toWindow(since: number, checkedWholeAt: number | null): Window {
  return { from: since, until: checkedWholeAt ?? since + dayInMilliseconds };
}

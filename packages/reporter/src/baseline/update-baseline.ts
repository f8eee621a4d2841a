import { hashText } from "../identity/hash-text.js";
import type { TrackedIssue } from "../identity/match-issues.js";
import { withFingerprints } from "../identity/with-fingerprints.js";
import { compareText } from "../documents/compare-text.js";
import type { IssueRecord } from "../store/store.js";
import type { Baseline, BaselineIssue } from "./baseline.js";

export interface BaselineUpdate {
  readonly baseline: Baseline;
  readonly added: number;
  readonly removed: number;
}

/**
 * The baseline after a run. Lines of issues that are still the same stay as they are, so that only what changed shows in a
 * diff. The places of issues that are gone stay too, until no issue is left.
 *
 * @param known - The issue of the baseline that each finding is, for those that are one.
 * @param gone - Issues of the baseline that are no longer there.
 * @param accept - Whether new issues are let in.
 */
export function updateBaseline(
  earlier: Baseline,
  run: {
    readonly issues: readonly IssueRecord[];
    readonly known: ReadonlyMap<IssueRecord, TrackedIssue>;
    readonly gone: ReadonlyMap<TrackedIssue, unknown>;
  },
  accept: boolean,
): BaselineUpdate {
  const { issues: found, known, gone } = run;
  const byFingerprint = new Map(earlier.issues.map((issue) => [issue.fingerprint, issue]));
  const links = new Map(
    found.flatMap((issue) => {
      const fingerprint = known.get(issue)?.fingerprint;
      return fingerprint === undefined ? [] : [[issue, fingerprint] as const];
    }),
  );
  const named = withFingerprints(found, links, new Set(byFingerprint.keys()));
  const next = new Map<string, BaselineIssue>();
  for (const issue of earlier.issues) if (!gone.has(issue)) next.set(issue.fingerprint, issue);
  let added = 0;
  for (const issue of found) {
    const fingerprint = named.get(issue)?.fingerprint ?? issue.fingerprint;
    const before = byFingerprint.get(fingerprint);
    if (before === undefined && !accept) continue;
    if (before === undefined) added += 1;
    if (before === undefined || !isSame(before, issue)) next.set(fingerprint, toLine(issue, fingerprint));
  }
  const issues = [...next.values()].sort((a, b) => compareText(a.key, b.key));
  const isOver = issues.length === 0 && earlier.issues.length === 0;
  return {
    baseline: { issues, places: new Set(isOver ? [] : [...earlier.places, ...issues.map(({ key }) => key)]) },
    added,
    removed: earlier.issues.length + added - issues.length,
  };
}

/**
 * Whether the line still says by what the issue is known. Where it stands is no matter, nor is what stands around: that changes
 * when a neighbour is mended, and a line that changes with it is in the way of a branch that mends this one.
 */
function isSame(line: BaselineIssue, { path, description, identity }: IssueRecord): boolean {
  return (
    line.path === path &&
    line.description === description &&
    line.identity?.symbol === identity?.symbol &&
    line.identity?.text === identity?.text
  );
}

/** Issues of a file stand together; files in an order that keeps those of one folder, and who works on them, apart. */
function toLine(issue: IssueRecord, fingerprint: string): BaselineIssue {
  const { path, issue_type, line, column, description, identity } = issue;
  return {
    key: `${hashText(path, 6)}-${fingerprint.slice(0, 8)}`,
    ...{ path, issue_type, line, column, description, fingerprint },
    ...(identity === undefined ? {} : { identity }),
  };
}

import { findFirstFound } from "./find-first-looks.js";
import type { History, IssueGroup } from "./history.js";
import { isInWindow } from "./is-in-window.js";
import { isKept } from "./is-kept.js";
import type { Window } from "./window.js";

/**
 * What became of issues in a window. `null`: unknown, since some of it is pruned, or since no check looked in all of the window
 * and nothing is known to have happened.
 */
export interface Changes {
  /** Found, in whatever way. */
  readonly new: number | null;
  /**
   * Of these, what the first check found, or the first one after a standard was switched on or given other options. It was
   * there before: the code has not become worse by it. `new` less `first_found` is what did.
   */
  readonly first_found: number | null;
  /** Closed by a run, for one of the five reasons that follow. */
  readonly resolved: number | null;
  /** Mended: nothing else counts as improvement. */
  readonly fixed: number | null;
  readonly file_deleted: number | null;
  readonly rule_changed: number | null;
  readonly suppressed: number | null;
  /** Closed by hand, for a reason that no command gives. */
  readonly other: number | null;
  /** Set aside by people: not in `resolved`. */
  readonly ignored: number | null;
  readonly false_positive: number | null;
}

const reasons = ["fixed", "file_deleted", "rule_changed", "suppressed", "ignored", "false_positive", "other"] as const;

/** Counts what became of issues in each of several windows. */
export function countChanges(history: History, windows: readonly Window[]): readonly Changes[] {
  const isFirstFound = findFirstFound(history);
  const first = new Set(history.issues.filter(isFirstFound));
  return windows.map((window) => countInWindow(history, first, window));
}

function countInWindow(history: History, first: ReadonlySet<IssueGroup>, window: Window): Changes {
  const counts = { new: 0, first_found: 0, ...fromReasons(0) };
  for (const issue of history.issues) {
    if (isInWindow(issue.detected_at, window)) {
      counts.new += issue.count;
      if (first.has(issue)) counts.first_found += issue.count;
    }
    if (isInWindow(issue.resolved_at, window)) {
      counts[reasons.find((reason) => reason === issue.resolution) ?? "other"] += issue.count;
    }
  }
  const isWhole = isKept(history, window.from);
  const isChecked = history.runs.some((run) => run.run_type === "standards" && isInWindow(run.completed_at, window));
  const hasBegun = history.first_check !== null && history.first_check <= window.until;
  const tell = (count: number, isTold: boolean): number | null => (isWhole && (count > 0 || isTold) ? count : null);
  const { fixed, file_deleted, rule_changed, suppressed, other } = counts;
  const resolved = fixed + file_deleted + rule_changed + suppressed + other;
  return {
    new: tell(counts.new, isChecked),
    // Of what is known to be new, this is known.
    first_found: tell(counts.first_found, isChecked || counts.new > 0),
    resolved: tell(resolved, isChecked),
    fixed: tell(fixed, isChecked || resolved > 0),
    file_deleted: tell(file_deleted, isChecked || resolved > 0),
    rule_changed: tell(rule_changed, isChecked || resolved > 0),
    suppressed: tell(suppressed, isChecked || resolved > 0),
    other: tell(other, isChecked || resolved > 0),
    // People need no check to decide.
    ignored: tell(counts.ignored, hasBegun),
    false_positive: tell(counts.false_positive, hasBegun),
  };
}

function fromReasons(count: number): Record<(typeof reasons)[number], number> {
  return {
    fixed: count,
    file_deleted: count,
    rule_changed: count,
    suppressed: count,
    ignored: count,
    false_positive: count,
    other: count,
  };
}

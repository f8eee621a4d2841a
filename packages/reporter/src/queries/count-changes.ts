import { findRuns } from "./find-runs.js";
import { isKept } from "./is-kept.js";
import { closings, type Closing, type Timeline } from "./timeline.js";
import type { Window } from "./window.js";

/**
 * What became of issues in a window. `null`: unknown, since some of it is pruned, or since no check was completed in the window
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

/** Counts what became of issues in a window. */
export function countChanges(timeline: Timeline, window: Window): Changes {
  const { history } = timeline;
  const { found, first, closed } = countInWindow(timeline, window);
  const isWhole = isKept(history, window.from);
  const isChecked = findRuns(history, window).some(({ run_type }) => run_type === "standards");
  const hasBegun = history.first_check !== null && history.first_check <= window.until;
  const tell = (count: number, isTold: boolean): number | null => (isWhole && (count > 0 || isTold) ? count : null);
  const resolved = closed.fixed + closed.file_deleted + closed.rule_changed + closed.suppressed + closed.other;
  const isClosing = isChecked || resolved > 0;
  return {
    new: tell(found, isChecked),
    first_found: tell(first, isChecked || found > 0),
    resolved: tell(resolved, isClosing),
    fixed: tell(closed.fixed, isClosing),
    file_deleted: tell(closed.file_deleted, isClosing),
    rule_changed: tell(closed.rule_changed, isClosing),
    suppressed: tell(closed.suppressed, isClosing),
    other: tell(closed.other, isClosing),
    // People need no check to decide.
    ignored: tell(closed.ignored, hasBegun),
    false_positive: tell(closed.false_positive, hasBegun),
  };
}

function countInWindow(
  { length, detected, resolved, counts, closing, first: isFirst }: Timeline,
  { from, until }: Window,
): { readonly found: number; readonly first: number; readonly closed: Readonly<Record<Closing, number>> } {
  const closed = {
    fixed: 0,
    file_deleted: 0,
    rule_changed: 0,
    suppressed: 0,
    ignored: 0,
    false_positive: 0,
    other: 0,
  };
  let [found, first] = [0, 0];
  for (let place = 0; place < length; place += 1) {
    const begun = Number(detected[place]);
    if (begun > until) break;
    const ended = Number(resolved[place]);
    const count = Number(counts[place]);
    if (begun >= from) {
      found += count;
      if (isFirst[place] === 1) first += count;
    }
    if (ended >= from && ended <= until) closed[closings[Number(closing[place])] ?? "other"] += count;
  }
  return { found, first, closed };
}

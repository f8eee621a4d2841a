import { compareText } from "../documents/compare-text.js";
import { findFirstLooks } from "./find-first-looks.js";
import type { History } from "./history.js";
import { isInWindow } from "./is-in-window.js";
import type { Window } from "./window.js";

/** A standard that was switched on or off, or given other options: what is before it and after it is not alike. */
export interface StandardChange {
  /** The first check with it. */
  readonly at: number;
  readonly issue_type: string;
  readonly change: "switched_on" | "changed" | "switched_off";
  /** What was found by it: from that check to the first one that looked everywhere. */
  readonly found: number;
  /** What was closed by it, as `rule_changed`. */
  readonly closed: number;
}

/** Changes of standards in a window, oldest first. The first check of all is none of them. */
export function findStandardChanges(history: History, window: Window): readonly StandardChange[] {
  const count = (issueType: string, from: number, until: number): Pick<StandardChange, "found" | "closed"> => {
    const of = history.issues.filter(({ issue_type }) => issue_type === issueType);
    const sum = (issues: typeof of): number => issues.reduce((total, issue) => total + issue.count, 0);
    return {
      found: sum(of.filter(({ detected_at }) => isInWindow(detected_at, { from, until }))),
      closed: sum(
        of.filter((issue) => issue.resolution === "rule_changed" && isInWindow(issue.resolved_at, { from, until })),
      ),
    };
  };
  const on = findFirstLooks(history).map(({ issue_type, change, window: look }) => ({
    at: look.from,
    issue_type,
    change,
    ...count(issue_type, look.from, look.until),
  }));
  const off = history.rules.flatMap(({ since, rules }, index) =>
    Object.keys(history.rules[index - 1]?.rules ?? {})
      .filter((issue_type) => rules[issue_type] === undefined)
      .map((issue_type) => {
        const until = history.rules.slice(index + 1).find((later) => later.rules[issue_type] !== undefined)?.since;
        const { closed } = count(issue_type, since, (until ?? Number.POSITIVE_INFINITY) - 1);
        return { at: since, issue_type, change: "switched_off" as const, found: 0, closed };
      }),
  );
  return [...on, ...off]
    .filter(({ at }) => isInWindow(at, window))
    .sort((a, b) => a.at - b.at || compareText(a.issue_type, b.issue_type));
}

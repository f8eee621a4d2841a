import { standardCatalog, type Problem } from "@continuous/standards";

import type { TestNumbers } from "../queries/count-tests.js";
import type { OpenAt, OpenIssues } from "../queries/find-open.js";
import { findStandardChanges } from "../queries/find-standard-changes.js";
import type { History } from "../queries/history.js";
import { toIsoTime } from "../queries/to-iso-time.js";
import { toPeriods, type PeriodLength } from "../queries/to-periods.js";
import { toSummaryOfWindow } from "../queries/to-summary-of-window.js";
import { toTrend, type TrendPoint } from "../queries/to-trend.js";
import { compareText } from "./compare-text.js";
import type { Tool } from "./issues-document.js";
import type { TrendsDocument, TrendsPeriod } from "./trends-document.js";

/** Everything `report trends` looks at. */
export interface TrendsFacts {
  readonly tool: Tool;
  /** From the beginning of the first period on. */
  readonly history: History;
  readonly by: PeriodLength;
  readonly problems: readonly Problem[];
}

/** How the numbers of a branch went, period by period, to the end of its history. */
export function toTrendsDocument({ tool, history, by, problems }: TrendsFacts): TrendsDocument {
  const window = { from: history.since, until: history.until };
  const { open_before, open, changes, verdict, time_to_fix, tests } = toSummaryOfWindow(history, window);
  return {
    schemaVersion: 1,
    tool,
    root: ".",
    branch: history.branch,
    since: toIsoTime(window.from),
    until: toIsoTime(window.until),
    by,
    first_checked_at: toIsoTime(history.first_check),
    kept_since: toIsoTime(history.kept_since),
    summary: {
      verdict,
      open_before: open_before && toCounts(open_before),
      open: open && toCounts(open),
      ...changes,
      time_to_fix,
      tests: tests && toTests(tests),
    },
    periods: toTrend(history, toPeriods(by, window)).map(toPeriod),
    standard_changes: findStandardChanges(history, window).map(({ at, ...change }) => ({
      ...change,
      at: toIsoTime(at),
      standards: standardCatalog.filter(({ rules }) => rules.includes(change.issue_type)).map(({ id }) => id),
    })),
    problems,
  };
}

function toPeriod({ window, open, changes, ages, time_to_fix, tests, items }: TrendPoint): TrendsPeriod {
  return {
    from: toIsoTime(window.from),
    until: toIsoTime(window.until),
    open: open && {
      ...toCounts(open),
      by_standard: [...open.by_standard]
        .map(([standard, counts]) => ({ standard, ...counts }))
        .sort((a, b) => compareText(a.standard, b.standard)),
    },
    ...changes,
    age: ages,
    time_to_fix,
    tests: tests && toTests(tests),
    inventory: items,
  };
}

function toCounts({ critical, warning, info, total }: OpenAt): OpenIssues {
  return { critical, warning, info, total };
}

function toTests({ flaky_tests, ...numbers }: TestNumbers): NonNullable<TrendsPeriod["tests"]> {
  return { ...numbers, flaky_tests: flaky_tests === null ? null : flaky_tests.length };
}

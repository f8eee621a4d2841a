import type { Window } from "../../../src/queries/window.js";
import type { Year, YearIssue } from "./year.js";

const parsed = new Map<string, number>();

/** Twenty thousand times are looked at for each of many windows. */
function parse(time: string): number {
  const known = parsed.get(time) ?? Date.parse(time);
  parsed.set(time, known);
  return known;
}

/** Numbers that a report says of the same window, under the same names. */
export interface CountedByHand {
  readonly open: Readonly<Record<YearIssue["severity"] | "total", number>>;
  readonly new: number;
  readonly resolved: number;
  readonly fixed: number;
  readonly set_aside: number;
  readonly tests: Readonly<Record<"runs" | "passed" | "failed", number>> &
    Readonly<Record<"pass_rate" | "coverage_percent", number | null>>;
  readonly age: { readonly median: number; readonly oldest: number } | null;
  readonly services: number;
}

/** The numbers of a window, counted from the rows in the plainest way there is: row by row, with nothing in common with the product. */
export function countByHand(year: Year, { from, until }: Window): CountedByHand {
  const within = (time: string | null): boolean => time !== null && parse(time) >= from && parse(time) <= until;
  const open = year.issues.filter(
    (issue) => parse(issue.detected_at) <= until && (issue.resolved_at === null || parse(issue.resolved_at) > until),
  );
  const of = (severity: YearIssue["severity"]): number => open.filter((issue) => issue.severity === severity).length;
  const closed = (...reasons: readonly string[]): number =>
    year.issues.filter((issue) => within(issue.resolved_at) && reasons.includes(issue.resolution ?? "")).length;
  const tests = year.runs.filter(
    ({ run_type, completed_at }) => ["full", "service", "pipeline"].includes(run_type) && within(completed_at),
  );
  const passed = tests.reduce((sum, run) => sum + run.passed, 0);
  const failed = tests.reduce((sum, run) => sum + run.failed, 0);
  const ages = open.map(({ detected_at }) => until - parse(detected_at)).sort((a, b) => a - b);
  return {
    open: { critical: of("critical"), warning: of("warning"), info: of("info"), total: open.length },
    new: year.issues.filter(({ detected_at }) => within(detected_at)).length,
    resolved: closed("fixed", "file_deleted", "rule_changed", "suppressed"),
    fixed: closed("fixed"),
    set_aside: closed("ignored", "false_positive"),
    tests: {
      runs: tests.length,
      passed,
      failed,
      pass_rate: passed + failed === 0 ? null : Math.round((passed / (passed + failed)) * 10_000) / 100,
      coverage_percent: tests.findLast((run) => run.coverage_percent !== null)?.coverage_percent ?? null,
    },
    age:
      ages.length === 0
        ? null
        : {
            median: ((ages[Math.floor((ages.length - 1) / 2)] ?? 0) + (ages[Math.floor(ages.length / 2)] ?? 0)) / 2,
            oldest: ages.at(-1) ?? 0,
          },
    services: year.items.filter(
      (item) =>
        item.item_type === "service" &&
        parse(item.created_at) <= until &&
        (item.is_active || parse(item.last_seen) >= until),
    ).length,
  };
}

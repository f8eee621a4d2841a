import type { History, HistoryRun, IssueGroup, RulesInForce, RunType } from "../../src/queries/history.js";
import { isTestRun } from "../../src/queries/is-test-run.js";

/** The moment that counts as now. */
const now = "2026-03-31T12:00:00.000Z";

/** The file that issues of tests are in. */
export const changed = "packages/shop/src/services/cart-service.ts";

type GivenIssues = Partial<Omit<IssueGroup, "detected_at" | "resolved_at">> & { readonly resolved_at?: string };

/** Issues found at a time: one, open and critical, unless told otherwise; fixed, where it was closed for no other reason. */
export function issues(detected_at: string, { resolved_at, ...given }: GivenIssues = {}): IssueGroup {
  return {
    issue_type: "continuous/singleton-pattern",
    standard: "services.singleton_pattern",
    severity: "critical",
    detected_at: Date.parse(detected_at),
    resolved_at: resolved_at === undefined ? null : Date.parse(resolved_at),
    resolution: resolved_at === undefined ? null : "fixed",
    count: 1,
    ...given,
  };
}

/** A run that was completed at a time. */
export function run(run_type: RunType, completed_at: string, given: Partial<HistoryRun> = {}): HistoryRun {
  return {
    run_type,
    completed_at: Date.parse(completed_at),
    passed: 0,
    failed: 0,
    skipped: 0,
    coverage_percent: null,
    figures: null,
    ...given,
  };
}

/** A check that was completed at a time. */
export function check(completed_at: string): HistoryRun {
  return run("standards", completed_at);
}

/** Rules that hold from a check on, which looked everywhere unless told otherwise. */
export function rulesSince(
  since: string,
  rules: RulesInForce["rules"],
  checkedWholeAt: string | null = since,
): RulesInForce {
  return {
    since: Date.parse(since),
    checked_whole_at: checkedWholeAt === null ? null : Date.parse(checkedWholeAt),
    rules,
  };
}

/** A history as the store gives it, of all that is given: first and last times follow from the runs. */
export function aHistory(given: Partial<History> = {}): History {
  const runs = (given.runs ?? []).toSorted((a, b) => a.completed_at - b.completed_at);
  const first = (is: (run: HistoryRun) => boolean): number | null => runs.find(is)?.completed_at ?? null;
  const isCheck = (one: HistoryRun): boolean => one.run_type === "standards";
  const last = runs.findLast(isTestRun);
  return {
    branch: "main",
    since: 0,
    until: Date.parse(now),
    kept_since: null,
    first_check: first(isCheck),
    last_check: runs.findLast(isCheck)?.completed_at ?? null,
    first_test_run: first(isTestRun),
    first_drift_check: first((one) => one.run_type === "database"),
    issues: [],
    open_items: [],
    set_aside: [],
    last_test_run: last === undefined ? null : { ...withoutFigures(last), id: "last" },
    last_coverage: null,
    last_services: null,
    rules: [],
    items: [],
    services_by_package: [],
    ...given,
    runs,
  };
}

function withoutFigures(one: HistoryRun): Omit<HistoryRun, "figures"> {
  const { run_type, completed_at, passed, failed, skipped, coverage_percent } = one;
  return { run_type, completed_at, passed, failed, skipped, coverage_percent };
}

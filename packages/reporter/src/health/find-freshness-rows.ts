import { z } from "zod";

import type { HealthRow } from "../documents/health-document.js";
import type { StoredItem, StoredRun } from "../store/store.js";

/** Days after which nobody can rely on what was last seen. */
const staleAfterDays = 7;
const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** As far as it is read here: remembered results may be older than the run that tells them. */
const resultsSchema = z.object({ results: z.object({ coverage: z.object({ measured_at: z.string() }) }) });

/**
 * How old the inventory, the last check, the last tests and the last coverage are.
 *
 * @param recorded - `null`: there is no store to ask.
 * @param isCoverageAsked - standards.yaml asks for some.
 * @param now - ISO 8601.
 */
export function findFreshnessRows(
  recorded: { readonly items: readonly StoredItem[]; readonly runs: readonly StoredRun[] } | null,
  isCoverageAsked: boolean,
  now: string,
): readonly HealthRow[] {
  if (recorded === null) {
    const why = "there is no store to ask";
    return [{ area: "freshness", name: "records", status: "skipped", why, next: null, path: null, line: 1 }];
  }
  const lastOf = (types: readonly StoredRun["run_type"][]): string | null =>
    latest(recorded.runs.flatMap(({ run_type, completed_at }) => (types.includes(run_type) ? [completed_at] : [])));
  return [
    toRow("inventory", latest(recorded.items.map(({ last_seen }) => last_seen)), "continuous discover", now),
    toRow("standards", lastOf(["standards"]), "continuous check standards", now),
    toRow("tests", lastOf(["full", "service"]), "continuous test services", now),
    toCoverageRow(recorded.runs, isCoverageAsked, now),
  ];
}

function toCoverageRow(runs: readonly StoredRun[], isAsked: boolean, now: string): HealthRow {
  const [newest] = runs
    .filter(({ run_type, coverage_percent }) => run_type === "full" && coverage_percent !== null)
    .sort((a, b) => (a.started_at < b.started_at ? 1 : -1));
  const parsed = resultsSchema.safeParse(newest?.results);
  const at = parsed.success ? parsed.data.results.coverage.measured_at : (newest?.completed_at ?? null);
  const row = toRow("coverage", at, "continuous test coverage", now);
  if (newest !== undefined) return { ...row, why: `${String(newest.coverage_percent)} % of the lines, ${row.why}` };
  if (isAsked) return row;
  return { ...row, status: "skipped", why: "standards.yaml asks for none, and nobody measured it" };
}

function toRow(name: string, at: string | null, command: string, now: string): HealthRow {
  const row = { area: "freshness", name, path: null, line: 1 } as const;
  const next = `Run \`${command}\`.`;
  if (at === null) return { ...row, status: "warn", why: "nobody looked yet", next };
  const days = Math.floor((Date.parse(now) - Date.parse(at)) / dayInMilliseconds);
  const age = days < 1 ? "less than a day" : days === 1 ? "a day" : `${String(days)} days`;
  const why = `${age} old (${at.slice(0, 10)})`;
  return days < staleAfterDays ? { ...row, status: "pass", why, next: null } : { ...row, status: "warn", why, next };
}

/** Times of both stores are ISO 8601, in UTC. */
function latest(times: readonly (string | null)[]): string | null {
  return times.reduce((last, time) => (time !== null && (last === null || time > last) ? time : last), null);
}

import type { HealthRow } from "../documents/health-document.js";
import type { StoredItem, StoredRun } from "../store/store.js";

/** Days after which nobody can rely on what was last seen. */
const staleAfterDays = 7;
const dayInMilliseconds = 24 * 60 * 60 * 1000;

/**
 * How old the inventory, the last check and the last tests are.
 *
 * @param recorded - `null`: there is no store to ask.
 * @param now - ISO 8601.
 */
export function findFreshnessRows(
  recorded: { readonly items: readonly StoredItem[]; readonly runs: readonly StoredRun[] } | null,
  now: string,
): readonly HealthRow[] {
  if (recorded === null) {
    const why = "there is no store to ask";
    return [{ area: "freshness", name: "records", status: "skipped", why, path: null, line: 1 }];
  }
  const lastOf = (types: readonly StoredRun["run_type"][]): string | null =>
    latest(recorded.runs.flatMap(({ run_type, completed_at }) => (types.includes(run_type) ? [completed_at] : [])));
  return [
    toRow("inventory", latest(recorded.items.map(({ last_seen }) => last_seen)), "continuous discover", now),
    toRow("standards", lastOf(["standards"]), "continuous check standards", now),
    toRow("tests", lastOf(["full", "service"]), "continuous test services", now),
  ];
}

function toRow(name: string, at: string | null, command: string, now: string): HealthRow {
  const row = { area: "freshness", name, path: null, line: 1 } as const;
  if (at === null) return { ...row, status: "warn", why: `nobody looked yet: run \`${command}\`` };
  const days = Math.floor((Date.parse(now) - Date.parse(at)) / dayInMilliseconds);
  const age = days < 1 ? "less than a day" : days === 1 ? "a day" : `${String(days)} days`;
  if (days < staleAfterDays) return { ...row, status: "pass", why: `${age} old (${at.slice(0, 10)})` };
  return { ...row, status: "warn", why: `${age} old (${at.slice(0, 10)}): run \`${command}\`` };
}

/** Times of both stores are ISO 8601, in UTC. */
function latest(times: readonly (string | null)[]): string | null {
  return times.reduce((last, time) => (time !== null && (last === null || time > last) ? time : last), null);
}

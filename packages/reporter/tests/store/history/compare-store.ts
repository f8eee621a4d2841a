import { expect } from "vitest";

import type { HistoryStore } from "./history-store.js";
import { isAside, type Oracle } from "./oracle.js";
import { toTime } from "./prepare-run.js";
import type { ExpectedRow } from "./oracle.js";
import type { World } from "./world.js";

type Stored = Readonly<Record<string, unknown>>;

const issuesSql = `select coalesce(jsonb_agg(to_jsonb(i)), '[]') as value from public.continuous_issues i
  where i.branch = any(string_to_array($1, ','))`;
const runsSql = `select coalesce(jsonb_agg(to_jsonb(r) order by r.id), '[]') as value from public.continuous_test_runs r
  where r.branch = any(string_to_array($1, ','))`;

/** All of a history's rows are what the oracle says; new ones get their ids. */
export async function compareStore({ sql }: HistoryStore, world: World, oracle: Oracle): Promise<void> {
  const branches = `${world.prefix}/main,${world.prefix}/topic`;
  const read = async (statement: string): Promise<readonly Stored[]> => {
    const [row] = await sql(statement, [branches]);
    return (row as { value: readonly Stored[] }).value;
  };
  const issues = await read(issuesSql);
  const known = new Set(oracle.rows.map(({ id }) => id));
  for (const row of oracle.rows.filter(({ id }) => id === "")) {
    const isIt = (each: Stored): boolean =>
      each["branch"] === `${world.prefix}/${row.branch}` && each["fingerprint"] === row.fingerprint;
    const id = issues.find((each) => isIt(each) && !known.has(String(each["id"])))?.["id"];
    row.id = typeof id === "string" ? id : "is not there";
  }
  const byId = (a: { readonly id: unknown }, b: { readonly id: unknown }): number =>
    String(a.id).localeCompare(String(b.id));
  expect(issues.map(toIssue).sort(byId)).toEqual(oracle.rows.map((row) => toExpected(world, row)).sort(byId));
  expect((await read(runsSql)).map(toRun)).toEqual(
    oracle.runs
      .map((run) => ({
        id: run.id,
        completed_at: toTime(run.completedAt),
        counts: [run.passed, run.failed, run.skipped, run.errors],
        files: run.files,
        whole: run.whole,
        summary: run.summary,
        shards: [...run.shards].filter(([index]) => index > 0).sort(([a], [b]) => a - b),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  // Said once more, without a word about how it comes to be: no finding is there twice.
  const keys = oracle.rows
    .filter((row) => row.resolvedAt === null || isAside(row))
    .map(({ branch, key }) => `${branch} ${key}`);
  expect(new Set(keys).size).toBe(keys.length);
}

function toIssue(row: Stored) {
  const { identity, reopens = null, mark = null, ...rest } = row["metadata"] as Stored;
  return {
    id: row["id"],
    branch: row["branch"],
    fingerprint: row["fingerprint"],
    key: row["item_name"],
    what: [row["issue_type"], row["file_path"], row["line_number"], row["description"], row["severity"]],
    identity,
    reopens,
    mark: mark === null ? null : (mark as Stored)["as"],
    rest,
    options: row["rule_hash"],
    detected: toIso(row["detected_at"]),
    resolved: toIso(row["resolved_at"]),
    resolution: row["resolution"],
    runs: [row["first_run_id"], row["resolved_run_id"]],
  };
}

function toExpected(world: World, row: ExpectedRow): ReturnType<typeof toIssue> {
  const { issue_type, path, line, description, severity, identity } = row.issue;
  return {
    id: row.id,
    branch: `${world.prefix}/${row.branch}`,
    fingerprint: row.fingerprint,
    key: row.key,
    what: [issue_type, path, line, description, severity],
    identity,
    reopens: row.reopens?.id ?? null,
    mark: row.mark,
    rest: {},
    options: row.options,
    detected: toTime(row.detectedAt),
    resolved: row.resolvedAt === null ? null : toTime(row.resolvedAt),
    resolution: row.resolution,
    runs: [row.firstRun, row.resolvedRun],
  };
}

function toRun(row: Stored) {
  const results = row["results"] as Record<string, unknown> & {
    readonly summary: unknown;
    readonly shards?: { readonly recorded: Readonly<Record<string, { readonly summary: unknown }>> };
  };
  return {
    id: row["id"],
    completed_at: toIso(row["completed_at"]),
    counts: [row["passed"], row["failed"], row["skipped"], (row["errors"] as readonly unknown[]).length],
    files: results["files"],
    whole: results["whole"],
    summary: toCounts(results.summary),
    shards: Object.entries(results.shards?.recorded ?? {})
      .map(([index, { summary }]) => [Number(index), toCounts(summary)] as const)
      .sort(([a], [b]) => a - b),
  };
}

/** When a run was recorded is the database's own time: the oracle has none. */
function toCounts(summary: unknown): unknown {
  return { ...(summary as Record<string, unknown>), recorded_at: undefined };
}

function toIso(time: unknown): string | null {
  return typeof time === "string" ? new Date(time).toISOString() : null;
}

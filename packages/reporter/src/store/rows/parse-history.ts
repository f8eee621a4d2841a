import { z } from "zod";

import type { History, HistoryQuery } from "../../queries/history.js";
import { parseReply } from "./parse-reply.js";

const timeSchema = z.number();
const countSchema = z.number();
const severitySchema = z
  .enum(["critical", "warning", "info"])
  .nullable()
  .transform((severity) => severity ?? "warning");
const itemTypeSchema = z.enum(["service", "pipeline", "table", "function"]);
const runTypeSchema = z.enum(["full", "service", "pipeline", "database", "standards", "health"]);

const figuresSchema = z.object({
  services: countSchema,
  failing_services: countSchema,
  untested_services: countSchema,
  flaky_tests: z.array(z.string()),
});
// A run of pipelines alone has no figures, and an odd one tells as little.
const anyFiguresSchema = figuresSchema.nullable().catch(null);

const numbersOfRun = { passed: countSchema, failed: countSchema, skipped: countSchema };
const orZero = (count: number | null): number => count ?? 0;
const columnSchema = countSchema.nullable().transform(orZero);

const replySchema = z.object({
  issues: z.array(
    z.tuple([
      z.string(),
      z.string().nullable(),
      severitySchema,
      timeSchema.nullable(),
      timeSchema.nullable(),
      z.string().nullable(),
      countSchema,
    ]),
  ),
  open_items: z.array(z.tuple([z.string(), z.string(), severitySchema, z.string().nullable(), countSchema])),
  set_aside: z.array(z.tuple([z.string(), z.string().nullable(), z.enum(["ignored", "false_positive"]), countSchema])),
  runs: z.array(
    z.tuple([
      runTypeSchema.nullable(),
      timeSchema,
      columnSchema,
      columnSchema,
      columnSchema,
      z.number().nullable(),
      anyFiguresSchema,
    ]),
  ),
  checks: z.object({
    first_check: timeSchema.nullable(),
    last_check: timeSchema.nullable(),
    first_tests: timeSchema.nullable(),
    first_drift: timeSchema.nullable(),
    history_since: timeSchema.nullable(),
  }),
  last_test_run: z
    .object({
      id: z.string(),
      run_type: runTypeSchema,
      completed_at: timeSchema,
      ...numbersOfRun,
      coverage_percent: z.number().nullable(),
    })
    .nullable(),
  last: z.object({
    coverage: z.tuple([timeSchema, z.number()]).nullable(),
    services: z.tuple([timeSchema, anyFiguresSchema]).nullable(),
  }),
  rules: z.array(z.tuple([timeSchema, timeSchema.nullable(), z.record(z.string(), z.string())])),
  items: z.array(z.tuple([itemTypeSchema, timeSchema, timeSchema.nullable(), z.boolean(), countSchema])),
  packages: z.array(z.tuple([z.string().nullable(), countSchema])),
});

/** What `monitoring_history` gave back, with names, and with times that are ahead set to now. */
export function parseHistory(reply: unknown, query: HistoryQuery): History {
  const rows = parseReply(replySchema, reply);
  const until = Date.parse(query.until ?? query.now);
  // Only where now is meant: a report of the past leaves out what came later.
  const clamp = (time: number): number => (query.until === null ? Math.min(time, until) : time);
  const clampAny = (time: number | null): number | null => (time === null ? null : clamp(time));
  const { checks, last, last_test_run } = rows;
  return {
    branch: query.branch,
    since: Date.parse(query.since),
    until,
    kept_since: checks.history_since,
    first_check: clampAny(checks.first_check),
    last_check: clampAny(checks.last_check),
    first_test_run: clampAny(checks.first_tests),
    first_drift_check: clampAny(checks.first_drift),
    issues: rows.issues.map(([issue_type, standard, severity, detected_at, resolved_at, resolution, count]) => ({
      issue_type,
      standard: standard ?? issue_type,
      severity,
      detected_at: clamp(detected_at ?? 0),
      resolved_at: clampAny(resolved_at),
      resolution,
      count,
    })),
    // Rows written by hand may name any type.
    open_items: rows.open_items.flatMap(([type, item_name, severity, path, count]) => {
      const item_type = itemTypeSchema.safeParse(type);
      return item_type.success ? [{ item_type: item_type.data, item_name, severity, path: path ?? ".", count }] : [];
    }),
    set_aside: rows.set_aside.map(([issue_type, standard, decision, count]) => ({
      standard: standard ?? issue_type,
      decision,
      count,
    })),
    runs: rows.runs.flatMap(([run_type, completed_at, passed, failed, skipped, coverage_percent, figures]) =>
      run_type === null
        ? []
        : [{ run_type, completed_at: clamp(completed_at), passed, failed, skipped, coverage_percent, figures }],
    ),
    last_test_run: last_test_run && { ...last_test_run, completed_at: clamp(last_test_run.completed_at) },
    last_coverage: last.coverage && { measured_at: clamp(last.coverage[0]), percent: last.coverage[1] },
    last_services:
      last.services?.[1] == null ? null : { measured_at: clamp(last.services[0]), figures: last.services[1] },
    rules: rows.rules.map(([since, checked_whole_at, rules]) => ({
      since: clamp(since),
      checked_whole_at: clampAny(checked_whole_at),
      rules,
    })),
    items: rows.items.map(([item_type, first_seen_at, last_seen_at, is_active, count]) => ({
      item_type,
      first_seen_at: clamp(first_seen_at),
      last_seen_at: clamp(last_seen_at ?? first_seen_at),
      is_active,
      count,
    })),
    services_by_package: rows.packages.map(([name, services]) => ({ package: name, services })),
  };
}

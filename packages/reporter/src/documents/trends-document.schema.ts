import { z } from "zod";

import {
  countSchema,
  problemsSchema,
  rootSchema,
  schemaVersionSchema,
  timeSchema,
  toolSchema,
} from "./shared.schema.js";

const percentSchema = z.number().min(0).max(100);
const durationSchema = z.number().min(0).describe("Milliseconds.");
const openShape = { critical: countSchema, warning: countSchema, info: countSchema, total: countSchema };

const openSchema = z
  .object({
    ...openShape,
    by_standard: z
      .array(z.object({ ...openShape, standard: z.string() }).readonly())
      .readonly()
      .describe("By name; an issue type where no standard stands behind it."),
  })
  .readonly();

const changesShape = {
  new: countSchema.nullable().describe("Found in the period."),
  first_found: countSchema
    .nullable()
    .describe(
      "Of these, what the first check found, or the first one after a standard was switched on or changed: no regression.",
    ),
  resolved: countSchema.nullable().describe("Closed by runs, for the reasons that follow."),
  fixed: countSchema.nullable().describe("Mended: nothing else counts as improvement."),
  file_deleted: countSchema.nullable(),
  rule_changed: countSchema.nullable(),
  suppressed: countSchema.nullable(),
  other: countSchema.nullable().describe("Closed by hand, for a reason that no command gives."),
  ignored: countSchema.nullable().describe("Set aside by people; not among the resolved."),
  false_positive: countSchema.nullable(),
};

const testsSchema = z
  .object({
    runs: countSchema,
    failed_runs: countSchema,
    passed: countSchema.describe("Summed over the runs."),
    failed: countSchema,
    skipped: countSchema,
    pass_rate: percentSchema.nullable().describe("Of tests that passed or failed."),
    flaky_tests: countSchema.nullable().describe("Different tests that failed and then passed on the same content."),
    coverage_percent: percentSchema.nullable().describe("Of the last run that measured it."),
    failing_services: countSchema.nullable().describe("Of the last run that looked at services."),
    untested_services: countSchema.nullable(),
  })
  .readonly();

const periodSchema = z
  .object({
    from: timeSchema,
    until: timeSchema,
    open: openSchema.nullable().describe("At the end of the period."),
    ...changesShape,
    age: z
      .object({ median: durationSchema, oldest: durationSchema })
      .readonly()
      .nullable()
      .describe("Of the issues open at the end."),
    time_to_fix: durationSchema.nullable().describe("The median of what was fixed."),
    tests: testsSchema.nullable(),
    inventory: z
      .object({ service: countSchema, pipeline: countSchema, table: countSchema, function: countSchema })
      .readonly()
      .nullable()
      .describe("At the end of the period."),
  })
  .readonly();

/** The definition of a `TrendsDocument`. */
export const trendsDocumentSchema = z
  .object({
    schemaVersion: schemaVersionSchema,
    tool: toolSchema,
    root: rootSchema,
    branch: z.string(),
    since: timeSchema.describe("The beginning of the first period."),
    until: timeSchema.describe("The end of the last one."),
    by: z.enum(["day", "week"]),
    first_checked_at: timeSchema.nullable(),
    kept_since: timeSchema.nullable().describe("Of what happened before this, some is pruned: ISO 8601."),
    summary: z
      .object({
        verdict: z
          .enum(["better", "same", "worse", "unknown"])
          .describe("What was fixed against what is new, without what was found first."),
        open_before: z.object(openShape).readonly().nullable(),
        open: z.object(openShape).readonly().nullable(),
        ...changesShape,
        time_to_fix: durationSchema.nullable(),
        tests: testsSchema.nullable(),
      })
      .readonly()
      .describe("The whole of the time."),
    periods: z.array(periodSchema).readonly().describe("Oldest first. A number is null where nobody knows it."),
    standard_changes: z
      .array(
        z
          .object({
            at: timeSchema,
            issue_type: z.string(),
            standards: z.array(z.string()).readonly(),
            change: z.enum(["switched_on", "changed", "switched_off"]),
            found: countSchema.describe("Found by it at first: not counted as regression."),
            closed: countSchema.describe("Closed by it: not counted as fixed."),
          })
          .readonly(),
      )
      .readonly()
      .describe("Where what is before and after is not alike. Oldest first."),
    problems: problemsSchema,
  })
  .readonly()
  .meta({ title: "Trends", description: "What `report trends` prints with `--format json`." });

import { z } from "zod";

import {
  countSchema,
  itemTypeSchema,
  problemsSchema,
  rootSchema,
  schemaVersionSchema,
  timeSchema,
  toolSchema,
} from "./shared.schema.js";

const openIssues = { critical: countSchema, warning: countSchema, info: countSchema, total: countSchema };

/** The definition of a `StatusDocument`. */
export const statusDocumentSchema = z
  .object({
    schemaVersion: schemaVersionSchema,
    tool: toolSchema,
    root: rootSchema,
    branch: z.string(),
    as_of: timeSchema.describe("The time the answers hold for: ISO 8601, UTC."),
    inventory: z
      .object({
        service: countSchema,
        pipeline: countSchema,
        table: countSchema,
        function: countSchema,
        services_by_package: z
          .array(z.object({ package: z.string().nullable(), services: countSchema }).readonly())
          .readonly(),
        last_discovered_at: timeSchema.nullable(),
      })
      .readonly()
      .describe("Can we find all our stuff?"),
    tests: z
      .object({
        last_run: z
          .object({
            id: z.string(),
            run_type: z.enum(["full", "service", "pipeline", "database", "standards", "health"]),
            completed_at: timeSchema,
            passed: countSchema,
            failed: countSchema,
            skipped: countSchema,
            coverage_percent: z.number().min(0).max(100).nullable(),
          })
          .readonly()
          .nullable(),
      })
      .readonly()
      .describe("Do our tests run?"),
    breaking: z
      .object({
        open: z.object(openIssues).readonly(),
        standards: z.array(z.object({ ...openIssues, standard: z.string() }).readonly()).readonly(),
        items: z
          .array(
            z.object({ ...openIssues, item_type: itemTypeSchema, item_name: z.string(), path: z.string() }).readonly(),
          )
          .readonly(),
      })
      .readonly()
      .describe("What is breaking most? At most five standards and five items, worst first."),
    decisions: z
      .object({
        ignored: countSchema,
        false_positive: countSchema,
        false_positives_by_standard: z
          .array(z.object({ standard: z.string(), false_positives: countSchema }).readonly())
          .readonly(),
      })
      .readonly()
      .describe("What people set aside, and the standards that were wrong by what they say."),
    trend: z
      .object({
        first_checked_at: timeSchema.nullable(),
        kept_since: timeSchema.nullable().describe("Of what happened before this, some is pruned: ISO 8601."),
        last_checked_at: timeSchema.nullable(),
        open_now: countSchema.nullable(),
        open_7_days_ago: countSchema.nullable(),
        open_30_days_ago: countSchema.nullable(),
        new_last_7_days: countSchema.nullable(),
        first_found_last_7_days: countSchema
          .nullable()
          .describe(
            "Of these, what the first check found, or the first one after a standard was switched on or changed: no regression.",
          ),
        resolved_last_7_days: countSchema.nullable(),
        fixed_last_7_days: countSchema.nullable().describe("Of these, what was mended."),
        set_aside_last_7_days: countSchema.nullable(),
      })
      .readonly()
      .describe("Is it getting better? A number is null where no recorded check can tell."),
    problems: problemsSchema,
  })
  .readonly()
  .meta({ title: "Status", description: "What `status` prints with `--format json`." });

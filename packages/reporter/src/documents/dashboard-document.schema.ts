import { z } from "zod";

import {
  countSchema,
  itemTypeSchema,
  metadataSchema,
  positionSchema,
  problemsSchema,
  rootSchema,
  schemaVersionSchema,
  severitySchema,
  timeSchema,
  toolSchema,
} from "./shared.schema.js";
import { statusDocumentSchema } from "./status-document.schema.js";
import { trendsDocumentSchema } from "./trends-document.schema.js";

const percentSchema = z.number().min(0).max(100);
const namesSchema = z.array(z.string()).readonly();

const itemTestsSchema = z
  .object({
    ran_at: timeSchema,
    passed: z.boolean(),
    skipped: z.boolean().describe("Nothing of it was run: nobody knows whether it works."),
    flaky: z.boolean(),
    error: z.string().nullable(),
    counts: z.object({ passed: countSchema, failed: countSchema, skipped: countSchema }).readonly(),
  })
  .readonly();

const itemCoverageSchema = z
  .object({
    percent: percentSchema.nullable().describe("null: missing, which is not zero."),
    required: percentSchema.nullable(),
    exported: namesSchema.describe("Methods that others may call."),
    executed: namesSchema.describe("Of these, what tests ran."),
    measured_at: timeSchema.nullable(),
  })
  .readonly();

const itemSchema = z
  .object({
    item_type: itemTypeSchema,
    item_name: z.string(),
    item_path: z.string(),
    last_seen: timeSchema,
    metadata: metadataSchema,
    unused: z.boolean().describe("As `inventory --unused` says."),
    duplicate: z.boolean().describe("As `inventory --duplicates` says."),
    tests: itemTestsSchema.nullable().describe("Of the last run that looked at it."),
    coverage: itemCoverageSchema.nullable().describe("Of the last run that measured it."),
  })
  .readonly();

const issueSchema = z
  .object({
    id: z.string().describe("For `issues mark`."),
    issue_type: z.string(),
    standard: z.string().nullable(),
    severity: severitySchema,
    item_type: itemTypeSchema.nullable(),
    item_name: z.string().nullable(),
    path: z.string(),
    line: positionSchema,
    column: positionSchema,
    description: z.string(),
    suggested_fix: z.string().nullable(),
    detected_at: timeSchema,
  })
  .readonly();

const runSchema = z
  .object({
    id: z.string(),
    run_type: z.enum(["full", "service", "pipeline", "database", "standards", "health"]),
    started_at: timeSchema,
    completed_at: timeSchema.nullable(),
    commit_sha: z.string().nullable(),
    passed: countSchema,
    failed: countSchema,
    skipped: countSchema,
    coverage_percent: percentSchema.nullable(),
    new: countSchema.nullable().describe("Issues that it opened; null where it did not tell."),
    resolved: countSchema.nullable(),
    open: countSchema.nullable().describe("Open issues of the branch after it."),
  })
  .readonly();

/** The definition of a `DashboardDocument`. */
export const dashboardDocumentSchema = z
  .object({
    schemaVersion: schemaVersionSchema,
    tool: toolSchema,
    root: rootSchema,
    name: z.string().describe("Of the repository, for people."),
    branch: z.string(),
    as_of: timeSchema.describe("The time that all of it holds for."),
    commit: z.string().nullable().describe("Of the last check: where issues stand."),
    links: z
      .object({
        file: z.string().describe("Address of a file in the forge: {path} stands for its path, percent-encoded."),
        line: z.string().describe("The same, and {line}."),
      })
      .readonly()
      .nullable()
      .describe("null: the repository has no remote, or nobody knows what kind of forge it is."),
    status: statusDocumentSchema,
    trends: z
      .object({ days: trendsDocumentSchema, weeks: trendsDocumentSchema })
      .readonly()
      .describe("By day, at most the last 90; by week, all of the time asked for."),
    items: z.array(itemSchema).readonly().describe("Active ones, by type, then name."),
    issues: z.array(issueSchema).readonly().describe("Open ones, most severe first, then by place."),
    runs: z.array(runSchema).readonly().describe("Newest first, at most 200."),
    problems: problemsSchema,
  })
  .readonly()
  .meta({ title: "Dashboard", description: "What `report dashboard` shows, as `--format json` prints it." });

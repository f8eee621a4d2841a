import { z } from "zod";

import {
  countSchema,
  itemTypeSchema,
  positionSchema,
  problemsSchema,
  rootSchema,
  runSchema,
  schemaVersionSchema,
  severitySchema,
  timeSchema,
  toolSchema,
} from "./shared.schema.js";

const issueSchema = z
  .object({
    fingerprint: z.string().describe("UUID; the same finding has the same one in every run."),
    issue_type: z.string().describe("Rule id: `continuous/singleton-pattern`."),
    standard: z
      .string()
      .nullable()
      .describe("Place in standards.yaml; null where no standard stands behind the issue."),
    severity: severitySchema,
    item_type: itemTypeSchema.nullable(),
    item_name: z.string().nullable(),
    path: z.string(),
    line: positionSchema,
    column: positionSchema.describe("From 1, in UTF-16 units."),
    end_line: positionSchema,
    end_column: positionSchema,
    description: z.string(),
    suggested_fix: z.string().nullable(),
    detected_at: timeSchema.describe("When the issue was first seen: ISO 8601, UTC."),
    is_new: z.boolean().describe("This run saw it first; with `compared_with`, it is not known there."),
    id: z.string().exactOptional().describe("Its row in the store, for `issues mark`; `report issues` has it."),
  })
  .readonly();

const goneIssueSchema = z
  .object({
    fingerprint: z.string(),
    issue_type: z.string(),
    path: z.string(),
    line: positionSchema.describe("Where it was known to stand."),
    column: positionSchema,
    description: z.string(),
    reason: z
      .enum(["fixed", "file_deleted", "rule_changed", "suppressed"])
      .describe("Mended; gone with its file; its rule is off; silenced by a comment or an exception."),
  })
  .readonly();

/** The definition of an `IssuesDocument`. */
export const issuesDocumentSchema = z
  .object({
    schemaVersion: schemaVersionSchema,
    tool: toolSchema,
    root: rootSchema,
    run: runSchema,
    summary: z
      .object({
        critical: countSchema,
        warning: countSchema,
        info: countSchema,
        new: countSchema,
        resolved: countSchema.describe("Closed by the run, for whatever reason."),
        fixed: countSchema.describe("Of these, what was mended."),
        files: countSchema.describe("Files looked at."),
        suppressed: countSchema.describe("Findings silenced by a disable comment or an exception."),
        set_aside: countSchema.describe("Findings that people marked `ignored` or `false_positive`."),
        base: z
          .object({
            branch: z.string(),
            new: countSchema.describe("Not open there, nor set aside."),
            fixed: countSchema.describe("Open there, and no longer found where this run looked."),
          })
          .readonly()
          .exactOptional()
          .describe("On another branch than the default one, how it stands to that."),
      })
      .readonly(),
    compared_with: z
      .object({
        kind: z.enum(["baseline", "store"]),
        name: z.string().describe("For a person: `continuous-baseline.json`."),
        branch: z.string().nullable().describe("Null for a baseline."),
        known: countSchema.describe("Issues of the document that are not new."),
        gone: countSchema.describe("Known issues that the run no longer found where it looked."),
      })
      .readonly()
      .exactOptional()
      .describe("With `--new-only`: what is known, and so not new."),
    gone: z
      .array(goneIssueSchema)
      .readonly()
      .exactOptional()
      .describe("With `compared_with`: the known issues that are gone, but for those that people had set aside."),
    issues: z.array(issueSchema).readonly().describe("Sorted by path, line, column, issue type, fingerprint."),
    problems: problemsSchema,
  })
  .readonly()
  .meta({ title: "Issues", description: "What `check standards` and `report issues` print with `--format json`." });

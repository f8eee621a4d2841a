import { z } from "zod";

import {
  itemTypeSchema,
  positionSchema,
  problemsSchema,
  rootSchema,
  schemaVersionSchema,
  severitySchema,
  timeSchema,
  toolSchema,
} from "./shared.schema.js";

/** The definition of a `MarkDocument`. */
export const markDocumentSchema = z
  .object({
    schemaVersion: schemaVersionSchema,
    tool: toolSchema,
    root: rootSchema,
    issue: z
      .object({
        id: z.string(),
        branch: z.string(),
        fingerprint: z.string(),
        issue_type: z.string(),
        standard: z.string().nullable(),
        severity: severitySchema,
        item_type: itemTypeSchema.nullable(),
        item_name: z.string().nullable(),
        path: z.string(),
        line: positionSchema,
        column: positionSchema,
        description: z.string(),
        detected_at: timeSchema,
        resolved_at: timeSchema.nullable(),
        resolution: z.enum(["ignored", "false_positive", "fixed"]),
        reason: z.string(),
      })
      .readonly(),
    problems: problemsSchema,
  })
  .readonly()
  .meta({ title: "Mark", description: "What `issues mark` prints with `--format json`." });

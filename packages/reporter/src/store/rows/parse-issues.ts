import { z } from "zod";

import { compareSeverity } from "../../documents/compare-severity.js";
import { compareIssues } from "../../documents/sort-issues.js";
import type { StoredIssue } from "../store.js";
import { identitySchema } from "./identity-schema.js";
import { parseReply } from "./parse-reply.js";
import { timeSchema } from "./time-schema.js";

// Rows may also be written by hand, with no more than the table asks for.
const rowSchema = z.object({
  id: z.string(),
  branch: z.string(),
  fingerprint: z.string(),
  issue_type: z.string(),
  standard: z.string().nullable(),
  severity: z.enum(["critical", "warning", "info"]).nullable(),
  item_type: z.enum(["service", "pipeline", "table", "function"]).nullable().catch(null),
  item_name: z.string().nullable(),
  file_path: z.string().nullable(),
  line_number: z.number().nullable(),
  column_number: z.number().nullable(),
  end_line_number: z.number().nullable(),
  end_column_number: z.number().nullable(),
  description: z.string(),
  suggested_fix: z.string().nullable(),
  detected_at: timeSchema.nullable(),
  resolved_at: timeSchema.nullable(),
  resolution: z.string().nullable(),
  metadata: z
    .record(z.string(), z.unknown())
    .nullable()
    .transform((metadata) => metadata ?? {}),
});

/** Rows of the issues table as issues: most severe first, then by path, line, column, issue type. */
export function parseIssues(rows: readonly unknown[]): readonly StoredIssue[] {
  return parseReply(z.array(rowSchema), rows)
    .map(toIssue)
    .toSorted((a, b) => compareSeverity(a.severity, b.severity) || compareIssues(a, b));
}

function toIssue(row: z.infer<typeof rowSchema>): StoredIssue {
  const { file_path, line_number, column_number, end_line_number, end_column_number, metadata, ...rest } = row;
  const line = line_number ?? 1;
  const column = column_number ?? 1;
  const identity = identitySchema.safeParse(metadata["identity"]);
  return {
    ...rest,
    severity: row.severity ?? "warning",
    detected_at: row.detected_at ?? new Date(0).toISOString(),
    path: file_path ?? ".",
    line,
    column,
    end_line: end_line_number ?? line,
    end_column: end_column_number ?? column,
    metadata,
    ...(identity.success ? { identity: identity.data } : {}),
  };
}

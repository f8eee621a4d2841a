import { z } from "zod";

import type { StoredRun } from "../store.js";
import { parseReply } from "./parse-reply.js";
import { timeSchema } from "./time-schema.js";

const rowSchema = z.object({
  id: z.string(),
  run_type: z.enum(["full", "service", "pipeline", "database", "standards", "health"]),
  branch: z.string(),
  commit_sha: z.string().nullable(),
  started_at: timeSchema,
  completed_at: timeSchema.nullable(),
  passed: z.number().nullable().transform(orZero),
  failed: z.number().nullable().transform(orZero),
  skipped: z.number().nullable().transform(orZero),
  coverage_percent: z.number().nullable(),
  results: z
    .record(z.string(), z.unknown())
    .nullable()
    .transform((results) => results ?? {}),
});

/** Rows of the runs table, in the order given. */
export function parseRuns(rows: readonly unknown[]): readonly StoredRun[] {
  return parseReply(z.array(rowSchema), rows);
}

function orZero(count: number | null): number {
  return count ?? 0;
}

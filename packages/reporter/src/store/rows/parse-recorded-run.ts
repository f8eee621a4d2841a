import { z } from "zod";

import type { RecordedRun } from "../store.js";
import { parseReply } from "./parse-reply.js";
import { timeSchema } from "./time-schema.js";

const replySchema = z.object({
  replayed: z.boolean(),
  status: z.enum(["applied", "superseded"]).default("applied"),
  base: z.object({ new: z.number(), fixed: z.number() }).nullable().default(null),
  new: z.number(),
  resolved: z.number(),
  // Of a run that was recorded before there were reasons, and is now sent again: it closed what was fixed, or so it said.
  fixed: z.number().optional(),
  file_deleted: z.number().default(0),
  rule_changed: z.number().default(0),
  suppressed: z.number().default(0),
  set_aside: z.number().default(0),
  open: z.number(),
  changed: z.number(),
  seen: z.record(
    z.string(),
    z.tuple([timeSchema, z.boolean(), z.string(), z.enum(["ignored", "false_positive"]).nullable()]),
  ),
});

/**
 * What `record_monitoring_run` answered. `writtenRows` counts rows that are new, closed, or rewritten because the finding
 * moved or reads differently.
 */
export function parseRecordedRun(reply: unknown): { readonly recorded: RecordedRun; readonly writtenRows: number } {
  const { seen, changed, ...counts } = parseReply(replySchema, reply);
  const firstSeen = Object.entries(seen).map(
    ([fingerprint, [detected_at, is_new, id, decision]]) =>
      [fingerprint, { id, detected_at, is_new, decision }] as const,
  );
  return {
    recorded: { ...counts, fixed: counts.fixed ?? counts.resolved, seen: new Map(firstSeen) },
    writtenRows: counts.new + counts.resolved + changed,
  };
}

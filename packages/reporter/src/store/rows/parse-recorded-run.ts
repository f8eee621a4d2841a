import { z } from "zod";

import type { RecordedRun } from "../store.js";
import { parseReply } from "./parse-reply.js";
import { timeSchema } from "./time-schema.js";

const replySchema = z.object({
  replayed: z.boolean(),
  new: z.number(),
  resolved: z.number(),
  open: z.number(),
  changed: z.number(),
  seen: z.record(z.string(), z.tuple([timeSchema, z.boolean()])),
});

/**
 * What `record_monitoring_run` answered. `writtenRows` counts rows that are new, closed, or rewritten because the finding
 * moved or reads differently.
 */
export function parseRecordedRun(reply: unknown): { readonly recorded: RecordedRun; readonly writtenRows: number } {
  const { seen, changed, ...counts } = parseReply(replySchema, reply);
  const firstSeen = Object.entries(seen).map(
    ([fingerprint, [detected_at, is_new]]) => [fingerprint, { detected_at, is_new }] as const,
  );
  return { recorded: { ...counts, seen: new Map(firstSeen) }, writtenRows: counts.new + counts.resolved + changed };
}

import { z } from "zod";

import type { RecordedRun } from "../store.js";
import { timeSchema } from "./time-schema.js";

const replySchema = z.object({
  replayed: z.boolean(),
  new: z.number(),
  resolved: z.number(),
  open: z.number(),
  changed: z.number(),
  seen: z.record(z.string(), z.tuple([timeSchema, z.boolean()])),
});

/** What `record_monitoring_run` answered. `changed` counts rows rewritten because the finding moved or reads differently. */
export function parseRecordedRun(reply: unknown): RecordedRun & { readonly changed: number } {
  const { seen, ...counts } = replySchema.parse(reply);
  return {
    ...counts,
    seen: new Map(
      Object.entries(seen).map(([fingerprint, [detected_at, is_new]]) => [fingerprint, { detected_at, is_new }]),
    ),
  };
}

import { z } from "zod";

import type { IssueRecord, RecordedRun, SeenIssue } from "../store.js";
import { parseReply } from "./parse-reply.js";

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
  // For each finding in the order sent: milliseconds since 1970, and a letter.
  seen: z.object({ times: z.string(), flags: z.string() }),
});

const decisions: Readonly<Record<string, SeenIssue["decision"]>> = { i: "ignored", f: "false_positive" };

/**
 * What `record_monitoring_run` answered. `writtenRows` counts rows that are new, closed, or rewritten because the finding
 * moved or reads differently.
 *
 * @param issues - What was sent, in this order.
 */
export function parseRecordedRun(
  reply: unknown,
  issues: readonly IssueRecord[],
): { readonly recorded: RecordedRun; readonly writtenRows: number } {
  const { seen, changed, ...counts } = parseReply(replySchema, reply);
  const times = seen.times.split(" ");
  const texts = new Map<string, string>();
  const toTime = (milliseconds: string): string => {
    const text = texts.get(milliseconds) ?? new Date(Number(milliseconds)).toISOString();
    texts.set(milliseconds, text);
    return text;
  };
  const seenIssues = new Map(
    issues.map(({ fingerprint }, index): readonly [string, SeenIssue] => {
      const flag = seen.flags.charAt(index);
      const detected_at = toTime(times[index] ?? "");
      return [fingerprint, { detected_at, is_new: flag === "n", decision: decisions[flag] ?? null }];
    }),
  );
  return {
    recorded: { ...counts, fixed: counts.fixed ?? counts.resolved, seen: seenIssues },
    writtenRows: counts.new + counts.resolved + changed,
  };
}

import { z } from "zod";

import type { MarkOutcome } from "../store.js";
import { parseIssues } from "./parse-issues.js";
import { parseReply } from "./parse-reply.js";

const replySchema = z.discriminatedUnion("status", [
  z.object({ status: z.literal("marked"), issue: z.unknown() }),
  z.object({ status: z.literal(["unknown", "ambiguous"]) }),
  z.object({ status: z.literal("superseded"), newest: z.string() }),
]);

/** What `mark_monitoring_issue` answered. */
export function parseMarkOutcome(reply: unknown): MarkOutcome {
  const outcome = parseReply(replySchema, reply);
  if (outcome.status !== "marked") return outcome;
  const [issue] = parseIssues([outcome.issue]);
  return issue === undefined ? { status: "unknown" } : { status: "marked", issue };
}

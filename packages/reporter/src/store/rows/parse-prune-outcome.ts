import { z } from "zod";

import type { PruneOutcome } from "../store.js";
import { parseReply } from "./parse-reply.js";

const replySchema = z.object({
  issues: z.number(),
  runs: z.number(),
  branches: z.array(z.string()),
  done: z.boolean(),
});

/** What `prune_monitoring` answered. */
export function parsePruneOutcome(reply: unknown): PruneOutcome {
  return parseReply(replySchema, reply);
}

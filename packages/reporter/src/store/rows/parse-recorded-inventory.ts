import { z } from "zod";

import type { RecordedInventory } from "../store.js";
import { parseReply } from "./parse-reply.js";

const replySchema = z.object({ added: z.array(z.string()), gone: z.array(z.string()), active: z.number() });

/** What `record_monitoring_inventory` answered. */
export function parseRecordedInventory(reply: unknown): RecordedInventory {
  return parseReply(replySchema, reply);
}

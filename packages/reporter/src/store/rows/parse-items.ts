import { z } from "zod";

import { compareText } from "../../documents/compare-text.js";
import type { StoredItem } from "../store.js";
import { parseReply } from "./parse-reply.js";
import { timeSchema } from "./time-schema.js";

const rowSchema = z.object({
  id: z.string(),
  item_type: z.enum(["service", "pipeline", "table", "function"]),
  item_name: z.string(),
  item_path: z
    .string()
    .nullable()
    .transform((path) => path ?? "."),
  is_active: z.boolean(),
  last_seen: timeSchema,
  metadata: z
    .record(z.string(), z.unknown())
    .nullable()
    .transform((metadata) => metadata ?? {}),
});

/** Rows of the inventory table, by type and name. */
export function parseItems(rows: readonly unknown[]): readonly StoredItem[] {
  return parseReply(z.array(rowSchema), rows).toSorted(
    (a, b) => compareText(a.item_type, b.item_type) || compareText(a.item_name, b.item_name),
  );
}

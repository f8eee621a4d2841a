import { z } from "zod";

import {
  itemTypeSchema,
  metadataSchema,
  problemsSchema,
  rootSchema,
  schemaVersionSchema,
  toolSchema,
} from "./shared.schema.js";

/** The definition of an `InventoryDocument`. */
export const inventoryDocumentSchema = z
  .object({
    schemaVersion: schemaVersionSchema,
    tool: toolSchema,
    root: rootSchema,
    items: z
      .array(
        z
          .object({
            item_type: itemTypeSchema,
            item_name: z.string().describe("For people; unique for each item_type."),
            item_path: z.string().describe("The file that defines it."),
            is_active: z.boolean(),
            metadata: metadataSchema,
          })
          .readonly(),
      )
      .readonly()
      .describe("Sorted by type, then name; of `inventory find`: closest first."),
    doubtful: z
      .array(
        z
          .object({
            item_type: itemTypeSchema,
            item_name: z.string(),
            item_path: z.string(),
            seen_by: z.enum(["path", "shape", "use"]).describe("The view that sees it; the others do not."),
            reason: z.string(),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe("Of `inventory --doubtful` alone."),
    left_out: z
      .array(z.object({ path: z.string(), reason: z.string(), because: z.string() }).readonly())
      .readonly()
      .optional()
      .describe("Of `inventory --left-out` alone: files that were not looked through, and why."),
    drift: z
      .array(
        z
          .object({
            kind: z.enum(["schema", "table", "view", "function", "enum"]),
            schema: z.string(),
            name: z.string(),
            column: z.string().nullable().describe("The column that differs; null where it is the whole object."),
            behind: z
              .enum(["migrations", "types", "database"])
              .describe("The side that lacks what the other has, or has it as it was."),
            difference: z.string().describe("For people, without the object's name."),
            path: z.string().nullable().describe("The file that shows it; null where only the live database does."),
            line: z.int().min(1),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe("Of `discover` alone: where migrations, generated types and live database disagree."),
    problems: problemsSchema,
  })
  .readonly()
  .meta({ title: "Inventory", description: "What `discover` and `inventory` print with `--format json`." });

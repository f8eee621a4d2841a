import { z } from "zod";

import {
  countSchema,
  problemsSchema,
  rootSchema,
  schemaVersionSchema,
  timeSchema,
  toolSchema,
} from "./shared.schema.js";

const keptFields = {
  run_id: z.string(),
  kept_at: timeSchema,
  path: z.string().describe("The file, relative to the root."),
};

/** The definition of a `SyncDocument`. */
export const syncDocumentSchema = z
  .object({
    schemaVersion: schemaVersionSchema,
    tool: toolSchema,
    root: rootSchema,
    sent: z
      .array(
        z
          .object({
            ...keptFields,
            branch: z.string(),
            replayed: z.boolean().describe("The store had it already."),
            new: countSchema,
            resolved: countSchema,
          })
          .readonly(),
      )
      .readonly()
      .describe("Runs that the store has now, oldest first."),
    waiting: z.array(z.object(keptFields).readonly()).readonly().describe("Runs that still wait for this store."),
    dead: z
      .array(z.object({ ...keptFields, code: z.string(), message: z.string() }).readonly())
      .readonly()
      .describe("Runs that no store will take, and why."),
    elsewhere: countSchema.describe("Runs that wait for another store."),
    problems: problemsSchema,
  })
  .readonly()
  .meta({ title: "Sync", description: "What `sync` prints with `--format json`." });

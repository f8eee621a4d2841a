import { z } from "zod";

import {
  countSchema,
  problemsSchema,
  rootSchema,
  schemaVersionSchema,
  timeSchema,
  toolSchema,
} from "./shared.schema.js";

/** The definition of a `PruneDocument`. */
export const pruneDocumentSchema = z
  .object({
    schemaVersion: schemaVersionSchema,
    tool: toolSchema,
    root: rootSchema,
    dry_run: z.boolean().describe("Nothing was deleted: the numbers say what would be."),
    keep_since: timeSchema,
    keep_branches_since: timeSchema,
    deleted: z.object({ issues: countSchema, runs: countSchema, branches: z.array(z.string()).readonly() }).readonly(),
    problems: problemsSchema,
  })
  .readonly()
  .meta({ title: "Prune", description: "What `store prune` prints with `--format json`." });

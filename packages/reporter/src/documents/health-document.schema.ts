import { z } from "zod";

import {
  countSchema,
  positionSchema,
  problemsSchema,
  rootSchema,
  runSchema,
  schemaVersionSchema,
  toolSchema,
} from "./shared.schema.js";

/** The definition of a `HealthDocument`. */
export const healthDocumentSchema = z
  .object({
    schemaVersion: schemaVersionSchema,
    tool: toolSchema,
    root: rootSchema,
    run: runSchema,
    summary: z.object({ pass: countSchema, warn: countSchema, fail: countSchema, skipped: countSchema }).readonly(),
    rows: z
      .array(
        z
          .object({
            area: z.enum([
              "versions",
              "store",
              "database",
              "migrations",
              "drift",
              "pipelines",
              "services",
              "freshness",
            ]),
            name: z.string(),
            status: z.enum(["pass", "warn", "fail", "skipped"]),
            why: z.string().describe("For people: what is wrong, or what was looked at."),
            next: z.string().nullable().describe("What to do about it; null where there is nothing to do."),
            path: z.string().nullable().describe("The file that shows it."),
            line: positionSchema,
          })
          .readonly(),
      )
      .readonly()
      .describe("By area; in each, what is wrong first."),
    problems: problemsSchema,
  })
  .readonly()
  .meta({ title: "Health", description: "What `check health` prints with `--format json`." });

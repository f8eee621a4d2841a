import { z } from "zod";

import { problemsSchema, rootSchema, schemaVersionSchema, timeSchema, toolSchema } from "./shared.schema.js";

/** The definition of a `MetricsDocument`. */
export const metricsDocumentSchema = z
  .object({
    schemaVersion: schemaVersionSchema,
    tool: toolSchema,
    root: rootSchema,
    branch: z.string(),
    as_of: timeSchema.describe("The time the numbers hold for: ISO 8601, UTC."),
    metrics: z
      .array(
        z
          .object({
            name: z.string(),
            unit: z.enum(["seconds", "ratio"]).nullable(),
            help: z.string(),
            samples: z
              .array(z.object({ labels: z.record(z.string(), z.string()).readonly(), value: z.number() }).readonly())
              .readonly(),
          })
          .readonly(),
      )
      .readonly()
      .describe("Gauges. What nobody knows is left out."),
    problems: problemsSchema,
  })
  .readonly()
  .meta({ title: "Metrics", description: "What `report metrics` prints with `--format json`." });

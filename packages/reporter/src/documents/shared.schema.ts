import { z } from "zod";

/** Definitions that every document uses. The types of the documents are the public interface; tests hold both equal. */
export const toolSchema = z
  .object({ name: z.literal("continuous"), version: z.string() })
  .readonly()
  .describe("What wrote the document.");

export const rootSchema = z.literal(".").describe("Paths are relative to the repository's root, with `/`.");

export const schemaVersionSchema = z
  .literal(1)
  .describe("Grows when a meaning changes; what is added leaves it as it is.");

export const severitySchema = z.enum(["critical", "warning", "info"]);

export const itemTypeSchema = z.enum(["service", "pipeline", "table", "function"]);

export const metadataSchema = z.record(z.string(), z.unknown()).readonly();

/** A number of things. */
export const countSchema = z.int().min(0);

/** A time: ISO 8601. The format is an annotation; stores differ in how many digits of a second they give. */
export const timeSchema = z.string().meta({ format: "date-time", description: "ISO 8601." });

/** The run that a document tells of. */
export const runSchema = z
  .object({
    id: z.string(),
    branch: z.string(),
    started_at: timeSchema,
    completed_at: timeSchema,
    recorded: z.boolean().describe("Whether a store has the run."),
  })
  .readonly();

/** Lines and columns start at 1; columns count UTF-16 units. */
export const positionSchema = z.int().min(1);

const problemSchema = z
  .object({
    code: z.string().describe("Stable, kebab-case."),
    message: z.string(),
    hint: z.string().describe("What to do next, or empty where nothing helps."),
    where: z
      .object({ path: z.string(), line: positionSchema.exactOptional(), column: positionSchema.exactOptional() })
      .readonly(),
  })
  .readonly()
  .describe("Trouble that is no finding.");

export const problemsSchema = z.array(problemSchema).readonly();

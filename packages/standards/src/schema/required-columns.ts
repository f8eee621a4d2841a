import { z } from "zod";

import { severity } from "./severity.js";
import { wording } from "./wording.js";

const type = z.string().min(1).register(wording, { takes: "the name of a Postgres type, such as uuid" });

const entry = z
  .union([z.string().min(1), z.record(z.string(), type)])
  .register(wording, { takes: "a column and its type, such as `id: uuid`" })
  .check((context) => {
    if (typeof context.value === "string" || !("name" in context.value && "type" in context.value)) return;
    const { name = "", type: written = "" }: Readonly<Record<string, string | undefined>> = context.value;
    context.issues.push({
      code: "custom",
      input: context.value,
      message: `This requires two columns, \`name\` of type ${name} and \`type\` of type ${written}.|To require one column, write \`- ${name}: ${written}\`. If two are meant, make them two entries.`,
    });
  });

const list = z.array(entry).min(1).register(wording, { takes: "a list of columns, such as `- id: uuid`" });

// One map holds options and columns: a column called `severity` or `columns` can be required in a list.
const columnMap = z
  .object({
    severity: severity.optional(),
    columns: z
      .union([list, z.record(z.string(), type)])
      .register(wording, { takes: "a list of columns, such as `- id: uuid`" })
      .meta({ description: "Default: id uuid, created_at timestamptz, updated_at timestamptz." })
      .optional(),
  })
  .catchall(type)
  .register(wording, { takes: "a map of column to type" });

/** `required_columns:`, a list of columns, a map of them, a severity, or options. */
export const requiredColumns = z.union([list, columnMap, severity]).register(wording, {
  takes: "a list of columns such as `- id: uuid`, a severity (critical, warning, info, off) or a map of options",
  word: "a severity",
});

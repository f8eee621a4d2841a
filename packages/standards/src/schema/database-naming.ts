import { z } from "zod";

import { severity } from "./severity.js";
import { standardOptions } from "./standard-list.js";
import { wording } from "./wording.js";

const styles = ["snake_case", "camelCase", "PascalCase"] as const;

const style = z
  .enum(styles)
  .register(wording, { takes: "snake_case, camelCase or PascalCase", word: "a naming style" });

const prefixes = z
  .array(z.string().min(1).register(wording, { takes: "a prefix such as `is_`" }))
  .min(1)
  .register(wording, { takes: "a list of prefixes, such as `[is_, has_]`" });

const tableStyle = z.enum([
  ...styles,
  "snake_case_plural",
  "snake_case_singular",
  "camelCase_plural",
  "camelCase_singular",
  "PascalCase_plural",
  "PascalCase_singular",
]);

/** `tables: snake_case_plural` */
export const tableNaming = z
  .union([
    tableStyle,
    severity,
    z.null(),
    standardOptions("tables", {
      style: tableStyle
        .register(wording, { takes: "a style such as snake_case", word: "a naming style" })
        .meta({ description: "Default: snake_case." })
        .optional(),
      number: z
        .enum(["plural", "singular", "any"])
        .register(wording, { takes: "plural, singular or any", word: "a number" })
        .meta({ description: "Default: plural." })
        .optional(),
      prefixes: prefixes
        .meta({ description: "Each table's name begins with one of these. Default: any beginning." })
        .optional(),
    }),
  ])
  .register(wording, {
    takes: "a style such as snake_case_plural, a severity (critical, warning, info, off) or a map of options",
    word: "a naming style or a severity",
  })
  .meta({ description: "How tables are named. Alone: snake_case_plural." });

/** `columns: snake_case` */
export const columnNaming = z
  .union([
    style,
    severity,
    z.null(),
    standardOptions("columns", { style: style.meta({ description: "Default: snake_case." }).optional() }),
  ])
  .register(wording, {
    takes: "a style such as snake_case, a severity (critical, warning, info, off) or a map of options",
    word: "a naming style or a severity",
  })
  .meta({ description: "How columns are named. Alone: snake_case." });

const sentence = z
  .string()
  .regex(/^\w+(?:(?:\s*,\s*or\s+|\s*,\s*|\s+or\s+)\w+)*\s+prefix(?:es)?$/u)
  .register(wording, { takes: "a sentence such as `is_ or has_ prefix`" });

/** `booleans: is_ or has_ prefix` */
export const booleanNaming = z
  .union([
    sentence,
    severity,
    z.null(),
    prefixes,
    standardOptions("booleans", { prefixes: prefixes.meta({ description: "Default: `[is_, has_]`." }).optional() }),
  ])
  .register(wording, {
    takes:
      "prefixes in words, such as `is_ or has_ prefix`, a list of prefixes, a severity (critical, warning, info, off) or a map of options",
    word: "a sentence such as `is_ or has_ prefix` or a severity",
  })
  .meta({ description: "How boolean columns are named. Alone: `is_ or has_ prefix`." });

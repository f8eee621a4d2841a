import { z } from "zod";

import { columnNaming, tableNaming, booleanNaming } from "./database-naming.js";
import { globs } from "./globs.js";
import { requiredColumns } from "./required-columns.js";
import { severity } from "./severity.js";
import { standardList, standardOptions } from "./standard-list.js";
import { worded, wording } from "./wording.js";

const names = z
  .array(z.string().min(1).register(wording, { takes: "a name" }))
  .register(wording, { takes: "a list of names, such as `[public]`" });

const naming = z
  .strictObject({
    tables: tableNaming.optional(),
    columns: columnNaming.optional(),
    booleans: booleanNaming.optional(),
  })
  .register(wording, { takes: "a map of tables, columns and booleans", word: "something `database.naming` speaks of" });

/** `row_level_security: required`: one word that switches a standard on, or a severity, or options. */
function switchedOnBy<const Word extends string>(name: string, word: Word) {
  return worded(z.union([z.literal(word), severity, standardOptions(name, {})]), {
    takes: `${word}, a severity (critical, warning, info, off) or a map of options`,
    word: `something \`${name}\` can be`,
  }).nullish();
}

/** `database:` */
export const databasePart = z
  .strictObject({
    migrations: globs.nullish().meta({ description: "Globs of the migrations. Default: found." }),
    types: globs.nullish().meta({ description: "Generated types files. Default: found." }),
    schemas: names.nullish().meta({ description: "Schemas the standards hold for. Default: `[public]`." }),
    required_columns: requiredColumns
      .nullish()
      .meta({ description: "Columns, with their types, that every table has." }),
    naming: standardList("something `database.naming` speaks of", ["tables", "columns", "booleans"], naming)
      .nullish()
      .meta({ description: "How tables, columns and boolean columns are named." }),
    row_level_security: switchedOnBy("row_level_security", "required").meta({
      description: "Every table in an exposed schema has row level security enabled.",
    }),
    references: switchedOnBy("references", "known").meta({
      description: "A table or function named in code exists.",
    }),
  })
  .register(wording, {
    takes: "a map of migrations, types, schemas, required_columns, naming, row_level_security and references",
    word: "an option of `database`",
  });

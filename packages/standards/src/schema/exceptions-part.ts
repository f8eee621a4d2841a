import { z } from "zod";

import { globs } from "./globs.js";
import { standardIds } from "./standard-ids.js";
import { wording } from "./wording.js";

const name = z.string().min(1).register(wording, { takes: "the name of an item" });

const exception = z
  .strictObject({
    standard: z
      .enum(standardIds)
      .register(wording, { takes: "the place of a standard, such as services.singleton_pattern", word: "a standard" })
      .meta({ description: "The standard's place in this file." }),
    items: z
      .union([z.array(name), name])
      .register(wording, { takes: "a name or a list of names" })
      .nullish()
      .meta({ description: "Names of services, tables, functions or pipelines." }),
    paths: globs.nullish().meta({ description: "Globs of files." }),
    reason: z
      .string()
      .regex(/\S/u)
      .register(wording, { takes: "a reason in words" })
      .meta({ description: "Why this is right where it stands." }),
    until: z.iso
      .date()
      .register(wording, { takes: "a day that exists, as 2027-06-30" })
      .nullish()
      .meta({ description: "The last day on which the exception counts (UTC). Default: no end." }),
  })
  .refine(namesSomething, {
    message:
      'This exception names neither `items` nor `paths`.|Name what it is for: `items: [user_data]`, or `paths: ["packages/old/**"]`.',
    // Whatever else is wrong with the entry, this is said too.
    when: ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value),
  })
  .register(wording, { takes: "a map of standard, items, paths, reason and until", word: "an option of an exception" })
  .meta({ anyOf: [{ required: ["items"] }, { required: ["paths"] }] });

/** `exceptions:` */
export const exceptionsPart = z
  .array(exception)
  .register(wording, { takes: "a list of maps of standard, items, paths, reason and until" });

function namesSomething(value: { readonly items?: unknown; readonly paths?: unknown }): boolean {
  return [value.items, value.paths].some((list) =>
    Array.isArray(list) ? list.length > 0 : list !== undefined && list !== null,
  );
}

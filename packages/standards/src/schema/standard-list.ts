import { z } from "zod";

import { severity } from "./severity.js";
import { worded } from "./wording.js";

/** The options of a standard: a severity, and what else it takes. */
export function standardOptions<Shape extends z.core.$ZodLooseShape>(name: string, shape: Shape) {
  return worded(z.strictObject({ severity: severity.optional(), ...shape }), {
    takes: "a map of options",
    word: `an option of \`${name}\``,
  });
}

/** What may stand behind a standard's name: nothing, a severity, or options. */
export function standardSetting<Options extends z.ZodType>(options: Options) {
  return worded(z.union([severity, z.null(), options]), {
    takes: "a severity (critical, warning, info, off) or a map of options",
    word: "a severity",
  });
}

/**
 * Standards by name: a list whose entries are names or maps, or one map.
 *
 * @param word - For messages: `a standard of services`.
 * @param names - Every name, in the order in which messages list them.
 * @param settings - What may stand behind each name.
 */
export function standardList<const Names extends readonly [string, ...string[]], Settings extends z.ZodType>(
  word: string,
  names: Names,
  settings: Settings,
) {
  const entry = worded(z.union([z.enum(names), settings]), {
    takes: `one of ${names.join(", ")}, with or without a severity behind it`,
    word,
  });
  return worded(z.union([z.array(entry), settings, z.enum(names)]), {
    takes: `a list of these: ${names.join(", ")}`,
    word,
  });
}

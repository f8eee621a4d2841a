import type { z } from "zod";

import { parseJson } from "./parse-json.js";

/** A value for each line, or what is wrong with the first that is none. What stands after the last line's end was not written to its end. */
export function parseJsonLines<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
):
  | { readonly ok: true; readonly values: readonly z.output<Schema>[] }
  | { readonly ok: false; readonly reason: string } {
  const values: z.output<Schema>[] = [];
  for (const line of text.split("\n").slice(0, -1)) {
    const parsed = parseJson(line, schema);
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
  }
  return { ok: true, values };
}

import { z } from "zod";

/** A value of the form asked for, or what is wrong with the text. */
export function parseJson<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): { readonly ok: true; readonly value: z.output<Schema> } | { readonly ok: false; readonly reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: `it is no JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, reason: `it has not the form expected: ${z.prettifyError(parsed.error)}` };
}

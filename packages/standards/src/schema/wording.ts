import { z } from "zod";

/** How messages speak of what a schema takes. Kept beside the schema, so that one definition says and checks it. */
export interface Wording {
  /** Completes "X takes …": `a glob or a list of globs`. */
  readonly takes: string;
  /** Completes "`word` is not …" for a word that is not known here: `a standard of services`. */
  readonly word?: string;
}

/** Wording of the schemas of standards.yaml. */
export const wording: z.core.$ZodRegistry<Wording> = z.registry<Wording>();

/** `schema.register(wording, …)` for schemas whose type is generic. */
export function worded<Schema extends z.ZodType>(schema: Schema, words: Wording): Schema {
  const plain: z.ZodType = schema;
  wording.add(plain, words);
  return schema;
}

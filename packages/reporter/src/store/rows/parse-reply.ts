import type { z } from "zod";

import { StoreError } from "../store-error.js";

/**
 * What a store gave back, in the form it must have. Another form means tables of another version, or a row written by hand
 * that no command can make sense of.
 *
 * @throws StoreError `store-version`
 */
export function parseReply<T extends z.ZodType>(schema: T, reply: unknown): z.output<T> {
  const parsed = schema.safeParse(reply);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? "" : ` at ${issue.path.join(".")}`;
  throw new StoreError(
    "store-version",
    `The store gave back what this version cannot read${where}: ${issue?.message ?? "unknown form"}.`,
    "Apply the newest migrations and use the newest version of continuous; see also whether somebody wrote that row by hand.",
    { cause: parsed.error },
  );
}

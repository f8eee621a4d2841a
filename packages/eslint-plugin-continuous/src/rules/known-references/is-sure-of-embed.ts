import type { KnownDatabase } from "@continuous/database";

import type { ReferenceTrouble } from "./reference-trouble.js";
import { toKnownNames } from "./to-known-names.js";

/**
 * Whether what a select string embeds is meant for a table: migrations say that there was one, or there is no column, no
 * constraint and no function of that name.
 */
export function isSureOfEmbed(name: string, { messageId }: ReferenceTrouble, database: KnownDatabase): boolean {
  if (messageId === "renamed" || messageId === "dropped") return true;
  if (messageId !== "unknown" && messageId !== "unknownNear") return false;
  // Types files name keys, and their columns, but not every constraint.
  if (/_fkey$|^fk_|_fk$/u.test(name)) return false;
  const { linkNames, schemas } = toKnownNames(database);
  return (
    linkNames !== undefined && !linkNames.has(name) && [...schemas.values()].every((one) => !one.function.has(name))
  );
}

import { findDatabaseUses } from "@continuous/source";

import type { KnowRequest } from "../edited-text.js";
import { findByForm } from "./find-by-form.js";
import type { NameSlot } from "./find-name-slot.js";
import type { WrittenName } from "./find-object.js";
import { withWord } from "./with-word.js";

const naming = new Set(["from", "rpc", "invoke"]);

/**
 * What a string that is being typed will name: the same recogniser that rules ask is asked of the text with a word in it. By the
 * form of the call alone where that does not parse.
 */
export function findNewName(
  { path, text, offset, parse }: Pick<KnowRequest, "path" | "text" | "offset" | "parse">,
  slot: NameSlot,
): Omit<WrittenName, "name"> | undefined {
  if (!naming.has(slot.method)) return undefined;
  const whole = withWord(text, slot);
  const tree = parse(path, whole);
  if (tree === null) return findByForm(text, offset);
  const [start] = slot.range;
  const use = findDatabaseUses(tree, whole).find(({ range }) => range[0] === start);
  if (use === undefined || use.kind === "schema" || use.isOtherProject === true || use.isSchemaHidden === true)
    return undefined;
  return { kind: use.kind, schema: use.schema };
}

import { z } from "zod";

import { standardCatalog } from "../catalog/standard-catalog.js";
import { findSchemasAt } from "../schema/find-schemas-at.js";
import { standardIds } from "../schema/standard-ids.js";
import { standardsFile } from "../schema/standards-file.js";
import { findHomesOfWord } from "./find-homes-of-word.js";
import { findNearestWord } from "./find-nearest-word.js";
import { getAt } from "./get-at.js";

/** What other tools call our severities. */
const severityByOtherName: ReadonlyMap<string, string> = new Map([
  ["error", "critical"],
  ["high", "critical"],
  ["fatal", "critical"],
  ["required", "critical"],
  ["on", "critical"],
  ["enabled", "critical"],
  ["yes", "critical"],
  ["warn", "warning"],
  ["medium", "warning"],
  ["low", "info"],
  ["note", "info"],
  ["disabled", "off"],
  ["none", "off"],
  ["no", "off"],
]);

/** What to do about a word that is none of `known`. */
export function hintForWord(word: string, known: readonly string[], otherwise: string): string {
  const sameInOtherWords = findSameInOtherWords(word.toLowerCase(), known);
  // `naming.tables` and `singleton_pattern` are the ends of longer names.
  const longer = known.filter((candidate) => candidate.endsWith(`.${word}`));
  const nearest = sameInOtherWords ?? (longer.length === 1 ? longer[0] : undefined) ?? findNearestWord(word, known);
  if (nearest !== undefined) return `Did you mean \`${nearest}\`?`;
  const ofRule = standardCatalog.find(({ rules }) => rules.includes(word))?.id;
  if (known.includes(standardIds[0]) && ofRule !== undefined) return `That is a rule. Its standard is \`${ofRule}\`.`;
  if (known.includes(standardIds[0])) return `The standards are ${known.join(", ")}.`;
  return otherwise;
}

function findSameInOtherWords(word: string, known: readonly string[]): string | undefined {
  const severity = known.includes("critical") ? severityByOtherName.get(word) : undefined;
  // `row_level_security: on` means what `required` says there.
  return severity === "critical"
    ? (known.find((each) => each === "required" || each === "known") ?? severity)
    : severity;
}

/** What to do about a key that is none of `known` in the map at `path`. */
export function hintForKey(key: string, known: readonly string[], path: readonly PropertyKey[], map: unknown): string {
  const neighbour = known.find(
    (other) =>
      getAt(map, [other]) !== undefined &&
      findSchemasAt(standardsFile, [...path, other]).some(
        (schema) => schema instanceof z.ZodObject && Object.hasOwn(schema.shape, key),
      ),
  );
  if (neighbour !== undefined) return `\`${key}\` belongs below \`${neighbour}\`: indent it further.`;
  const nearest = findNearestWord(key, known);
  if (nearest !== undefined) return `Did you mean \`${nearest}\`?`;
  const homes = findHomesOfWord(key);
  if (homes.length > 0 && homes.length <= 2) {
    return `\`${key}\` belongs ${homes.map((home) => (home === "" ? "at the top" : `under \`${home}\``)).join(" or ")}.`;
  }
  return `Known here: ${known.join(", ")}.`;
}

import { standardCatalog } from "../catalog/standard-catalog.js";
import { composeDocument } from "../yaml/compose-document.js";
import { findSpot, type YamlSpot } from "./find-spot.js";
import { listSchemasAt, type PlainSchema } from "./list-schemas-at.js";

/** A word that may stand at one place of a standards.yaml. */
export interface StandardsCompletion {
  readonly label: string;
  /** The label, for a key with its colon. */
  readonly insert: string;
  readonly kind: "key" | "value";
  /** What it means, as plain text; empty where the grammar does not say. */
  readonly description: string;
}

export interface StandardsCompletions {
  /** What a chosen word replaces, as offsets. */
  readonly range: readonly [start: number, end: number];
  readonly items: readonly StandardsCompletion[];
}

/** No word of the grammar, and none that YAML means something by. */
const word = "placeholder_";

/**
 * The words that may stand at an offset. A text that is being typed is seldom whole: it is read with a word in it, as a key and as a
 * value, and the grammar is asked about the place where each of them came to stand.
 */
export function completeStandardsAt(text: string, offset: number): StandardsCompletions {
  const start = offset - (/[\w.-]*$/u.exec(text.slice(0, offset))?.[0].length ?? 0);
  const end = offset + (/^[\w.-]*/u.exec(text.slice(offset))?.[0].length ?? 0);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const isFollowed = /^[ \t]*:/u.test(after);
  const key = isFollowed ? undefined : findWord(`${before}${word}: ${after}`);
  const value = findWord(`${before}${word}${after}`);
  const found = new Map<string, StandardsCompletion>();
  for (const spot of [key, value]) {
    if (spot === undefined) continue;
    for (const item of spot.isKey ? listKeys(spot, isFollowed) : listValues(spot)) found.set(item.insert, item);
  }
  return { range: [start, end], items: [...found.values()] };
}

/** Where the word came to stand; nowhere, where its own line is no YAML. */
function findWord(text: string): YamlSpot | undefined {
  const composed = composeDocument(text);
  const document = composed.ok ? composed.documents[0] : undefined;
  const spot = document && findSpot(document, ({ value }) => value === word);
  const at = spot?.node.range?.[0];
  const isBroken = document?.errors.some(
    ({ pos: [start, end] }) => at !== undefined && start <= at + word.length + 1 && end >= at,
  );
  return isBroken === true ? undefined : spot;
}

function listKeys({ path, siblings }: YamlSpot, isFollowed: boolean): readonly StandardsCompletion[] {
  return listSchemasAt(path).flatMap(({ properties = {} }) =>
    Object.entries(properties)
      .filter(([name]) => !siblings.includes(name))
      .map(([name, schema]) => ({
        label: name,
        insert: isFollowed ? name : `${name}: `,
        kind: "key" as const,
        description: describe(path, name, schema),
      })),
  );
}

function listValues({ path }: YamlSpot): readonly StandardsCompletion[] {
  return listSchemasAt(path).flatMap(({ enum: words = [], description }) =>
    words
      .filter((one) => typeof one === "string")
      .map((label) => ({
        label,
        insert: label,
        kind: "value" as const,
        description: describe(path, label, { ...(description === undefined ? {} : { description }) }),
      })),
  );
}

function describe(path: YamlSpot["path"], name: string, schema: PlainSchema): string {
  const steps = [...path.filter((step) => typeof step === "string" && step !== "required"), name].join(".");
  const standard = standardCatalog.find(({ id }) => id === name || id === steps);
  return standard?.asks ?? schema.description ?? schema.anyOf?.find((one) => one.description)?.description ?? "";
}

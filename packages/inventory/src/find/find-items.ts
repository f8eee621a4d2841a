import MiniSearch from "minisearch";
import { stemmer } from "stemmer";

/** What is looked through: an item of the inventory, as found or as recorded. */
export interface FindableItem {
  readonly item_type: string;
  readonly item_name: string;
  readonly item_path: string;
  readonly metadata: object;
}

/** Keys of `metadata` whose words say what an item does, and those that say what it touches. */
const doing = ["exports", "methods", "commands", "arguments"];
const touching = ["tables", "hosts", "columns", "references"];

/** Words that say nothing. */
const idle = new Set("a an and as at by do for from in into is it of on or that the this to with".split(" "));

/**
 * The items closest to some words, closest first: by name, by what they export and do, by what is written of them, by the tables
 * and hosts they touch. `an email is sent` finds `MailService.send`.
 *
 * @param limit - How many at most.
 */
export function findItems<Item extends FindableItem>(
  items: readonly Item[],
  words: string,
  limit: number,
): readonly Item[] {
  const search = new MiniSearch({
    fields: ["name", "doing", "description", "touching", "path"],
    processTerm: (term) => (idle.has(term) ? null : stemmer(term)),
    tokenize: toWords,
  });
  search.addAll(items.map((item, id) => ({ id, ...toFields(item) })));
  const found = search.search(words, {
    boost: { name: 4, doing: 2, description: 2 },
    // `email` is close to `mail`; shorter words have too many neighbours.
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    prefix: (term) => term.length > 3,
  });
  return found.slice(0, limit).flatMap(({ id }) => items[Number(id)] ?? []);
}

function toFields({ item_name, item_path, metadata }: FindableItem): Readonly<Record<string, string>> {
  const valueOf = new Map<string, unknown>(Object.entries(metadata));
  const textOf = (keys: readonly string[]): string => keys.map((key) => toText(valueOf.get(key))).join(" ");
  return {
    name: item_name,
    doing: textOf(doing),
    description: textOf(["description"]),
    touching: textOf(touching),
    path: item_path,
  };
}

function toText(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return "";
  return value
    .map((entry: unknown) => {
      if (typeof entry === "string") return entry;
      // A column of a table.
      return typeof entry === "object" && entry !== null && "name" in entry ? String(entry.name) : "";
    })
    .join(" ");
}

/** `sendMail_toUser` to `send mail to user`. */
function toWords(text: string): string[] {
  return text
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

import type { IssueRecord } from "../store/store.js";
import { holdsWords } from "./sample-words.js";

type Described = Pick<IssueRecord, "description" | "identity">;

const quoted = /`([^`]+)`|"([^"]+)"|(?<![\p{L}\p{N}])'([^']+)'(?![\p{L}\p{N}])/gu;

/** The names that a message quotes, as one key: a message may be reworded, what it is about stays. */
export function toNamesKey(description: string): string {
  return JSON.stringify(namesOf(description).sort());
}

/**
 * Whether two messages may be of one finding whose text changed: a name that only one of them quotes must then be a part
 * of the text that changed. A table that lacks `created_at` is not the one that lacks `updated_at`, however alike.
 */
export function mayBeReworded(before: Described, after: Described): boolean {
  const [old, now] = [namesOf(before.description), namesOf(after.description)];
  return (
    old.filter((name) => !now.includes(name)).every((name) => holdsWords(before.identity?.words ?? "", name)) &&
    now.filter((name) => !old.includes(name)).every((name) => holdsWords(after.identity?.words ?? "", name))
  );
}

function namesOf(description: string): string[] {
  return [...description.matchAll(quoted)].map(([, tick, double, single]) => tick ?? double ?? single ?? "");
}

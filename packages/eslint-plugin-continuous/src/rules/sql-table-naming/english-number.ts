import { pluralize, singularize } from "inflection";

/** Words without a plural that tables are named for, and that the library counts. */
const massNouns = new Set([
  "access",
  "content",
  "correspondence",
  "evidence",
  "feedback",
  "health",
  "history",
  "info",
  "knowledge",
  "mail",
  "metadata",
  "money",
  "payroll",
  "progress",
  "spam",
  "staff",
  "storage",
  "telemetry",
  "training",
  "usage",
  "weather",
]);

/** English plural of a word, in the word's own case at its beginning. */
export function toPlural(word: string): string {
  return massNouns.has(word.toLowerCase()) ? word : pluralize(word);
}

export function toSingular(word: string): string {
  return massNouns.has(word.toLowerCase()) ? word : singularize(word);
}

export function isPlural(word: string): boolean {
  return toPlural(word) === word;
}

export function isSingular(word: string): boolean {
  return toSingular(word) === word;
}

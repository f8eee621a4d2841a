const numbers = new Intl.NumberFormat("en");

/** `12,345`. */
export function toNumberText(value: number): string {
  return numbers.format(value);
}

/** `1 issue`, `1,234 issues`. */
export function toCountText(count: number, word: string): string {
  return `${toNumberText(count)} ${word}${count === 1 ? "" : "s"}`;
}

/** `2026-03-31 12:00 UTC`: the same wherever it is read. */
export function toTimeText(time: string): string {
  return `${time.slice(0, 10)} ${new Date(time).toISOString().slice(11, 16)} UTC`;
}

const units = [
  ["year", 365],
  ["month", 30],
  ["week", 7],
  ["day", 1],
] as const;

/** `3 weeks`: how long before another a time is, in the largest unit of which it is one or more. */
export function toAgeText(time: string, asOf: string): string {
  const days = (Date.parse(asOf) - Date.parse(time)) / 86_400_000;
  for (const [unit, length] of units) {
    const count = Math.floor(days / length);
    if (count >= 1) return `${toNumberText(count)} ${unit}${count === 1 ? "" : "s"}`;
  }
  const hours = Math.floor(days * 24);
  return hours >= 1 ? `${toNumberText(hours)} hour${hours === 1 ? "" : "s"}` : "under an hour";
}

/** `service.naming_rule` as words for people is what it is: its last part, with spaces. */
export function toStandardText(standard: string): string {
  const last = standard.split(/[./]/u).at(-1) ?? standard;
  const words = last.replaceAll(/[_-]+/gu, " ").trim();
  return words === "" ? standard : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

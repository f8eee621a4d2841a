const units = [
  ["day", 24 * 60 * 60 * 1000],
  ["hour", 60 * 60 * 1000],
  ["minute", 60 * 1000],
] as const;

const format = new Intl.RelativeTimeFormat("en", { numeric: "always" });

/** `3 hours ago`. Both are ISO 8601; less than a minute, or a clock that runs ahead, is `just now`. */
export function ageOf(time: string, now: string): string {
  const age = Date.parse(now) - Date.parse(time);
  for (const [unit, length] of units) if (age >= length) return format.format(-Math.floor(age / length), unit);
  return "just now";
}

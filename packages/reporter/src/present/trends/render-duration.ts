const units = [
  ["day", 24 * 60 * 60 * 1000],
  ["hour", 60 * 60 * 1000],
  ["minute", 60 * 1000],
] as const;

/** `12 days`, `3 hours`: in the largest unit of which it is one or more. */
export function renderDuration(milliseconds: number): string {
  for (const [unit, length] of units) {
    const count = Math.floor(milliseconds / length);
    if (count >= 1) return `${String(count)} ${unit}${count === 1 ? "" : "s"}`;
  }
  return "less than a minute";
}

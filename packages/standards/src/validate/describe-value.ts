/** Long enough to recognise what was written. */
const longestText = 40;

/** What was written, for a message. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined || (typeof value === "string" && value.trim() === "")) return "empty";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "a map";
  // What YAML has beside lists, maps and nothing.
  const written = typeof value === "string" ? value : `${value as number | boolean}`;
  const text = written.replaceAll(/\s+/gu, " ");
  return `\`${text.length > longestText ? `${text.slice(0, longestText)}…` : text}\``;
}

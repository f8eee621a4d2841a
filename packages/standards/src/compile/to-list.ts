/** One text, several, or none, to a list. */
export function toList(written: string | readonly string[] | null | undefined): readonly string[] {
  if (written === null || written === undefined) return [];
  return typeof written === "string" ? [written] : written;
}

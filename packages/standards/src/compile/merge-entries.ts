/** Standards as a list of names and maps, as one map, or as one name, to one map. A name alone has `null` behind it. */
export function mergeEntries<Settings extends object>(
  written: string | Settings | (string | Settings)[] | null | undefined,
): Partial<Settings> {
  let merged: Partial<Settings> = {};
  for (const entry of Array.isArray(written) ? written : [written ?? {}]) {
    merged = typeof entry === "string" ? { ...merged, [entry]: null } : { ...merged, ...entry };
  }
  return merged;
}

/** Words that Postgres 18 does not take for a name as they stand. */
const reserved = new Set(
  (
    "all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column " +
    "concurrently constraint create cross current_catalog current_date current_role current_schema current_time " +
    "current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from " +
    "full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime " +
    "localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning " +
    "right select session_user similar some symmetric system_user table tablesample then to trailing true union unique user " +
    "using variadic verbose when where window with"
  ).split(" "),
);

/** Writes a name as SQL: in quotes where it would not be read as it stands. */
export function quoteName(...parts: readonly string[]): string {
  return parts
    .map((part) =>
      /^[a-z_][a-z0-9_$]*$/u.test(part) && !reserved.has(part) ? part : `"${part.replaceAll('"', '""')}"`,
    )
    .join(".");
}

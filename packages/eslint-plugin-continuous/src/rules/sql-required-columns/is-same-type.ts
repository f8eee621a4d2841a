/** Short names of Postgres' types, and the names that it prints. */
const aliases: Readonly<Record<string, string>> = {
  bigserial: "bigint",
  bool: "boolean",
  bpchar: "character",
  char: "character",
  dec: "numeric",
  decimal: "numeric",
  float: "double precision",
  float4: "real",
  float8: "double precision",
  int: "integer",
  int2: "smallint",
  int4: "integer",
  int8: "bigint",
  serial: "integer",
  serial2: "smallint",
  serial4: "integer",
  serial8: "bigint",
  smallserial: "smallint",
  time: "time without time zone",
  timestamp: "timestamp without time zone",
  timestamptz: "timestamp with time zone",
  timetz: "time with time zone",
  varbit: "bit varying",
  varchar: "character varying",
};

/**
 * Whether a column's type is the one asked for, however that is written. Without a length or precision any will do:
 * `varchar` takes `character varying(80)`.
 *
 * @param found - As Postgres prints it.
 * @param wanted - As people write it.
 */
export function isSameType(found: string, wanted: string): boolean {
  const [given, asked] = [parseType(found), parseType(wanted)];
  return given.name === asked.name && (asked.modifier === "" || given.modifier === asked.modifier);
}

/** `timestamp(3) with time zone` has its precision in the middle. */
function parseType(text: string): { readonly name: string; readonly modifier: string } {
  const modifier = /\(([^)]*)\)/u.exec(text)?.[1]?.replaceAll(/\s/gu, "") ?? "";
  const bare = text
    .replace(/\([^)]*\)/u, " ")
    .toLowerCase()
    .replaceAll(/\s+/gu, " ")
    .replace(/^pg_catalog\./u, "")
    .trim();
  const [, element = bare, array = ""] = /^(.*?)\s*((?:\[\d*\]\s*)+)$/u.exec(bare) ?? [];
  return { name: `${aliases[element] ?? element}${array === "" ? "" : "[]"}`, modifier };
}

import type { TypeBase, TypeRef } from "../model/entries.js";
import { displayNames } from "./builtin-types.js";
import { quoteIdentifier } from "./quote-identifier.js";

/** Schemas that stand on Supabase's search path, so that names in them are written without. */
const visible: ReadonlySet<string | null> = new Set([null, "public", "extensions", "pg_catalog"]);

/** Writes a type as Postgres' `format_type` does: `character varying(20)[]`. */
export function formatType(type: TypeRef): string {
  return `${formatScalar(type)}${type.isArray ? "[]" : ""}`;
}

function formatScalar({ base, modifier }: TypeRef): string {
  if (base.is !== "builtin") return formatName(base) + modifier;
  // Without a length it is not what `character` means, which is `character(1)`.
  if (base.name === "bpchar" && modifier === "") return "bpchar";
  const name = displayNames.get(base.name) ?? base.name;
  // The precision of a time stands in the middle: timestamp(3) with time zone.
  const zone = /^(times?t?a?m?p?) (with(?:out)? time zone)$/u.exec(name);
  return zone === null ? name + modifier : `${zone[1] ?? ""}${modifier} ${zone[2] ?? ""}`;
}

function formatName(base: Exclude<TypeBase, { is: "builtin" }>): string {
  const schema = base.is === "unknown" ? base.schema : base.schema.name;
  const name = quoteIdentifier(base.name);
  return visible.has(schema) ? name : `${quoteIdentifier(schema ?? "")}.${name}`;
}

import type { TypeRef } from "../model/entries.js";
import { joinTypes } from "./join-types.js";
import { builtin } from "./simple-types.js";

/** Names of functions by the type that they give, whatever they take. */
const byResult: readonly (readonly [string, string])[] = [
  ["timestamptz", "now transaction_timestamp statement_timestamp clock_timestamp to_timestamp make_timestamptz"],
  ["timestamp", "make_timestamp"],
  ["date", "make_date to_date"],
  ["interval", "make_interval justify_days justify_hours justify_interval"],
  ["uuid", "gen_random_uuid uuid_generate_v4 uuid_generate_v1 uuidv7 uuidv4"],
  [
    "int8",
    "count row_number rank dense_rank regr_count pg_relation_size pg_total_relation_size pg_table_size nextval currval setval",
  ],
  [
    "int4",
    "ntile length char_length character_length octet_length bit_length strpos position ascii array_length array_position array_upper array_lower array_ndims cardinality jsonb_array_length json_array_length grouping pg_backend_pid regexp_count num_nonnulls num_nulls",
  ],
  [
    "float8",
    "percent_rank cume_dist random pi radians degrees sin cos tan asin acos atan atan2 similarity word_similarity st_distance st_x st_y corr regr_slope regr_r2 date_part",
  ],
  ["float4", "ts_rank ts_rank_cd"],
  ["numeric", "extract to_number"],
  [
    "text",
    "lower upper initcap trim btrim ltrim rtrim replace substring substr left right concat concat_ws format string_agg split_part to_char encode md5 quote_ident quote_literal quote_nullable repeat reverse lpad rpad translate overlay regexp_replace regexp_substr array_to_string chr to_hex current_setting set_config obj_description col_description pg_get_functiondef pg_get_viewdef pg_get_expr pg_get_constraintdef jsonb_typeof json_typeof jsonb_extract_path_text json_extract_path_text pg_size_pretty version string_to_table regexp_split_to_table unaccent",
  ],
  [
    "bool",
    "bool_and bool_or every exists jsonb_exists starts_with isfinite has_table_privilege has_schema_privilege has_function_privilege pg_is_in_recovery st_dwithin st_contains st_within st_intersects",
  ],
  [
    "jsonb",
    "jsonb_build_object jsonb_build_array jsonb_agg jsonb_object_agg to_jsonb jsonb_set jsonb_insert jsonb_strip_nulls jsonb_object jsonb_array_elements jsonb_extract_path",
  ],
  [
    "json",
    "json_build_object json_build_array json_agg json_object_agg to_json row_to_json json_object json_array_elements json_extract_path array_to_json",
  ],
  ["bytea", "decode sha256 sha512 digest gen_random_bytes convert_to"],
  ["tsvector", "to_tsvector setweight"],
  ["tsquery", "to_tsquery plainto_tsquery phraseto_tsquery websearch_to_tsquery"],
  ["name", "current_database current_schema"],
];
const results = new Map(
  byResult.flatMap(([type, names]) => names.split(" ").map((name) => [name, builtin(type)] as const)),
);
const textArrays: ReadonlySet<string> = new Set([
  "string_to_array",
  "regexp_split_to_array",
  "regexp_match",
  "regexp_matches",
]);
/** These give what they are given. */
const same: ReadonlySet<string> = new Set(
  "max min first_value last_value nth_value lag lead any_value mode abs round ceil ceiling floor trunc mod greatest least array_append array_remove array_cat array_replace generate_series date_bin width_bucket nullif".split(
    " ",
  ),
);
const numbers: ReadonlySet<string> = new Set([
  "abs",
  "round",
  "ceil",
  "ceiling",
  "floor",
  "trunc",
  "mod",
  "generate_series",
]);

/** What a function of Postgres' own gives; null where that is not known here. */
export function functionType(name: string, types: readonly (TypeRef | null)[]): TypeRef | null {
  const known = results.get(name);
  if (known !== undefined) return known;
  if (textArrays.has(name)) return builtin("text", true);
  const [first = null, second = null] = types;
  const base = first?.base.is === "builtin" && !first.isArray ? first.base.name : undefined;
  switch (name) {
    case "sum":
      return sumType(base);
    case "avg":
    case "stddev":
    case "stddev_pop":
    case "stddev_samp":
    case "variance":
    case "var_pop":
    case "var_samp":
      if (base === undefined) return null;
      return builtin(base === "float4" || base === "float8" ? "float8" : base === "interval" ? "interval" : "numeric");
    case "sqrt":
    case "exp":
    case "ln":
    case "log":
    case "power":
    case "pow":
      return base === undefined ? null : builtin(base === "numeric" ? "numeric" : "float8");
    case "array_agg":
      return first === null ? null : { ...first, modifier: first.modifier, isArray: true };
    case "unnest":
      return first === null ? null : { ...first, isArray: false };
    case "date_trunc":
      return second?.base.is === "builtin" && second.base.name === "date" ? builtin("timestamptz") : second;
    case "timezone":
      return zoneType(second);
    case "age":
      return builtin("interval");
    case "array_prepend":
      return second;
    case "array_fill":
      return null;
    case "percentile_cont":
      return builtin("float8");
  }
  if (!same.has(name) || first === null) return null;
  if (numbers.has(name)) return numberType(name, base, types);
  return { ...first, modifier: name === "max" || name === "min" ? "" : first.modifier };
}

function numberType(name: string, base: string | undefined, types: readonly (TypeRef | null)[]): TypeRef | null {
  if (base === undefined) return null;
  if (name === "mod" || name === "generate_series") {
    const joined = joinTypes(types.slice(0, 2));
    return joined === null ? null : { ...joined, modifier: "" };
  }
  if (name === "abs") return builtin(base);
  // With whole numbers rounding is done in floating point, with a second argument in decimals.
  if (types.length > 1) return builtin("numeric");
  return builtin(base === "numeric" ? "numeric" : "float8");
}

function sumType(base: string | undefined): TypeRef | null {
  if (base === "int2" || base === "int4") return builtin("int8");
  if (base === "int8" || base === "numeric") return builtin("numeric");
  return base === undefined ? null : builtin(base);
}

/** AT TIME ZONE turns a time with a zone into one without, and back. */
function zoneType(type: TypeRef | null): TypeRef | null {
  if (type?.base.is !== "builtin") return null;
  return builtin(type.base.name === "timestamptz" ? "timestamp" : "timestamptz");
}

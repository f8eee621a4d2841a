import type { TypeRef } from "../model/entries.js";
import { joinTypes } from "./join-types.js";
import { boolean, builtin, text } from "./simple-types.js";

const comparisons: ReadonlySet<string> = new Set(
  "= <> != < > <= >= ~ ~* !~ !~* ~~ ~~* !~~ !~~* @> <@ && ? ?| ?& @@ @? ^@ <% %> &< &> -|-".split(" "),
);
const times = ["date", "timestamp", "timestamptz", "time", "timetz", "interval"];

/** What an operator gives; null where that takes more knowledge than is kept here. */
export function operatorType(name: string, left: TypeRef | null, right: TypeRef | null): TypeRef | null {
  if (comparisons.has(name)) return boolean;
  const l = nameOf(left);
  const r = nameOf(right);
  if (name === "->>" || name === "#>>") return text;
  if (name === "->" || name === "#>") return left;
  if (name === "||") return concatenation(left, right, l, r);
  if (name === "<->" || name === "<=>" || name === "<#>") return builtin("float8");
  if (!["+", "-", "*", "/", "%", "^"].includes(name)) return null;
  if (left === null && right !== null && name === "-") return right;
  if (l === undefined || r === undefined) return null;
  if (times.includes(l) || times.includes(r)) return timeType(name, l, r);
  if (l === "jsonb") return left;
  if (name === "^") return builtin(l === "numeric" || r === "numeric" ? "numeric" : "float8");
  const joined = joinTypes([left, right]);
  return joined === null ? null : { ...joined, modifier: "" };
}

function nameOf(type: TypeRef | null): string | undefined {
  return type?.base.is === "builtin" && !type.isArray ? type.base.name : undefined;
}

function concatenation(left: TypeRef | null, right: TypeRef | null, l?: string, r?: string): TypeRef | null {
  if (left?.isArray) return left;
  if (right?.isArray) return right;
  if (l === "jsonb" || r === "jsonb") return builtin("jsonb");
  if (l === "tsvector") return left;
  if (l === "bytea") return left;
  return text;
}

function timeType(name: string, l: string, r: string): TypeRef | null {
  if (name === "*" || name === "/") return builtin("interval");
  if (l === "interval" || r === "interval") {
    const other = l === "interval" ? r : l;
    if (other === "unknown") return builtin("interval");
    return builtin(other === "date" ? "timestamp" : other);
  }
  if (name === "-") {
    if (l === "date" && (r === "date" || r === "unknown")) return builtin("int4");
    if (l === "date" && r === "int4") return builtin("date");
    return l === "unknown" || r === "unknown" ? null : builtin("interval");
  }
  if (l === "date" && r === "time") return builtin("timestamp");
  return l === "int4" || r === "int4" ? builtin("date") : null;
}

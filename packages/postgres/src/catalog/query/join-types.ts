import type { TypeRef } from "../model/entries.js";
import { isSameType } from "../types/same-type.js";

/** Numbers, from the narrowest to what the others are turned into. */
const numbers = ["int2", "int4", "int8", "numeric", "float4", "float8"];

/** The type of what may be one of several: branches of CASE, arguments of COALESCE, parts of a UNION. */
export function joinTypes(types: readonly (TypeRef | null)[]): TypeRef | null {
  const known = types.filter((type) => type === null || !isLiteral(type));
  const first = known[0];
  if (first === undefined) return types[0] ?? null;
  let joined = first;
  for (const type of known.slice(1)) {
    if (joined === null || type === null) return null;
    joined = joinTwo(joined, type);
  }
  return joined;
}

const texts = ["text", "varchar", "bpchar", "name"];
const dates = ["date", "timestamp", "timestamptz"];

/** Whether a UNION may put values of two types into one column. Types that are not known pass. */
export function canJoin(a: TypeRef, b: TypeRef): boolean {
  if (isSameType(a, b) || isLiteral(a) || isLiteral(b)) return true;
  if ([a, b].some(({ base }) => base.is === "unknown" || base.is === "domain")) return true;
  if (a.base.is !== "builtin" || b.base.is !== "builtin" || a.isArray || b.isArray) return false;
  const [left, right] = [a.base.name, b.base.name];
  return [numbers, texts, dates].some((group) => group.includes(left) && group.includes(right));
}

function isLiteral({ base, isArray }: TypeRef): boolean {
  return base.is === "builtin" && base.name === "unknown" && !isArray;
}

function joinTwo(a: TypeRef, b: TypeRef): TypeRef {
  if (isSameType(a, b)) return a.modifier === b.modifier ? a : { ...a, modifier: "" };
  const rank = (type: TypeRef): number =>
    type.base.is === "builtin" && !type.isArray ? numbers.indexOf(type.base.name) : -1;
  if (rank(a) !== -1 && rank(b) !== -1) return { ...(rank(a) > rank(b) ? a : b), modifier: "" };
  // Text of any kind becomes text; dates become times.
  const wider = ["text", "timestamptz", "timestamp"].find((name) =>
    [a, b].some(({ base }) => base.is === "builtin" && base.name === name),
  );
  if (wider !== undefined) return { base: { is: "builtin", name: wider }, modifier: "", isArray: a.isArray };
  return { ...a, modifier: "" };
}

import type { TypeRef } from "../model/entries.js";
import { isSameType } from "./same-type.js";

/** Within a group values are held against each other as they are. */
const groups: readonly ReadonlySet<string>[] = [
  new Set(["int2", "int4", "int8"]),
  new Set(["float4", "float8"]),
  new Set(["text", "varchar", "bpchar", "name"]),
  new Set(["date", "timestamp", "timestamptz"]),
];
/** Each turns by itself into those after it. */
const numbers = ["int2", "int4", "int8", "numeric", "float4", "float8"];

/** Whether a column of one type can refer to a key of another. Types that are not known pass. */
export function canRefer(from: TypeRef, to: TypeRef): boolean {
  if (isSameType(from, to)) return true;
  // What a domain is made of, and what an extension brings, is not looked into.
  if ([from, to].some(({ base }) => base.is === "unknown" || base.is === "domain")) return true;
  if (from.base.is !== "builtin" || to.base.is !== "builtin") return false;
  if (from.isArray || to.isArray) return false;
  const [a, b] = [from.base.name, to.base.name];
  if (groups.some((group) => group.has(a) && group.has(b))) return true;
  return numbers.includes(a) && numbers.indexOf(a) < numbers.indexOf(b);
}

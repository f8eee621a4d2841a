import type { TypeRef } from "../model/entries.js";
import { isSameType } from "./same-type.js";

const groups: readonly ReadonlySet<string>[] = [
  new Set(["int2", "int4", "int8", "numeric", "float4", "float8"]),
  new Set(["text", "varchar", "bpchar", "name", "char"]),
  new Set(["json", "jsonb"]),
  new Set(["inet", "cidr"]),
  new Set(["bit", "varbit"]),
];
const assignments: ReadonlyMap<string, readonly string[]> = new Map([
  ["date", ["timestamp", "timestamptz"]],
  ["timestamp", ["date", "time", "timestamptz"]],
  ["timestamptz", ["date", "time", "timetz", "timestamp"]],
  ["time", ["interval", "timetz"]],
  ["timetz", ["time"]],
  ["interval", ["time"]],
  ["int4", ["money", "oid"]],
  ["int8", ["money", "oid"]],
  ["numeric", ["money"]],
]);
const texts: ReadonlySet<string> = new Set(["text", "varchar", "bpchar"]);

/** Whether Postgres turns a value of one type into another without being told how. Types it cannot know of pass. */
export function canAssign(given: TypeRef, wanted: TypeRef): boolean {
  const [from, to] = [underDomain(given), underDomain(wanted)];
  if (isSameType(from, to) || from.base.is === "unknown" || to.base.is === "unknown") return true;
  const target = to.base.is === "builtin" && !to.isArray ? to.base.name : undefined;
  if (target !== undefined && texts.has(target)) return true;
  if (from.isArray !== to.isArray || from.base.is !== "builtin" || to.base.is !== "builtin") return false;
  const [a, b] = [from.base.name, to.base.name];
  return groups.some((group) => group.has(a) && group.has(b)) || (assignments.get(a) ?? []).includes(b);
}

/** A domain is taken for what it is made of. */
function underDomain(type: TypeRef): TypeRef {
  return type.base.is === "domain" && !type.isArray ? underDomain(type.base.base) : type;
}

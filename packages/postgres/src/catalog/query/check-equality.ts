import type { TypeRef } from "../model/entries.js";
import { StatementFailure } from "../model/statement-failure.js";
import { formatType } from "../types/format-type.js";

/** Types that can be held against those of their own line alone. Others have operators of many kinds. */
const groups: readonly (readonly string[])[] = [
  ["int2", "int4", "int8", "numeric", "float4", "float8"],
  ["text", "varchar", "bpchar"],
  ["date", "timestamp", "timestamptz"],
  ["bool"],
  ["uuid"],
  ["jsonb"],
  ["bytea"],
];

/** Fails where Postgres has no `=` for two types: `uuid = text`. Only plain and frequent types are told apart. */
export function checkEquality(left: TypeRef | null, right: TypeRef | null): void {
  const [a, b] = [groupOf(left), groupOf(right)];
  if (a === -1 || b === -1 || a === b || left === null || right === null) return;
  throw new StatementFailure(`operator does not exist: ${formatType(left)} = ${formatType(right)}`);
}

function groupOf(type: TypeRef | null): number {
  if (type?.base.is !== "builtin" || type.isArray) return -1;
  const { name } = type.base;
  return groups.findIndex((group) => group.includes(name));
}

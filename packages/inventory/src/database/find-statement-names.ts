import type { ParsedSql } from "@continuous/postgres";
import type { DatabaseOperation } from "@continuous/source";

import type { SqlName } from "./sql-name.js";

type Fields = Readonly<Record<string, unknown>>;

/** What a statement does to the table that its `relation` names. */
const operations = new Map<string, DatabaseOperation>([
  ["InsertStmt", "insert"],
  ["UpdateStmt", "update"],
  ["DeleteStmt", "delete"],
  ["MergeStmt", "upsert"],
  ["TruncateStmt", "delete"],
  ["LockStmt", "unknown"],
  ["RefreshMatViewStmt", "update"],
  ["CreateStmt", "unknown"],
  ["AlterTableStmt", "unknown"],
  ["IndexStmt", "unknown"],
]);

/** The tables and functions in one statement's tree; the names of its own `with` are none. */
export function findStatementNames(statement: unknown, parsed: ParsedSql): readonly SqlName[] {
  const found: SqlName[] = [];
  const own = new Set<string>();
  // A tree nests as deep as the SQL does: a stack of our own has no end that a long `or` could reach.
  const open: { readonly value: unknown; readonly operation: DatabaseOperation }[] = [
    { value: statement, operation: "select" },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, operation } = next;
    if (Array.isArray(value)) {
      for (const entry of value as readonly unknown[]) open.push({ value: entry, operation });
      continue;
    }
    if (!isFields(value)) continue;
    if (typeof value["relname"] === "string") {
      found.push(toTable(value["relname"], value, operation, parsed));
      continue;
    }
    if (typeof value["ctename"] === "string") own.add(value["ctename"]);
    const called = toFunction(value, parsed);
    if (called !== undefined) found.push(called);
    for (const [key, child] of Object.entries(value)) {
      const target = operationOf(key, child);
      if (target === undefined || !isFields(child)) {
        open.push({ value: child, operation: operationUnder(key, operation) });
        continue;
      }
      const { relation, relations, ...rest } = child;
      open.push({ value: relation, operation: target }, { value: relations, operation: target });
      open.push({ value: rest, operation: "select" });
    }
  }
  return found.filter(({ kind, schema, name }) => kind !== "table" || schema !== null || !own.has(name));
}

function operationUnder(key: string, around: DatabaseOperation): DatabaseOperation {
  // What a foreign key points to is not read.
  if (key === "pktable") return "unknown";
  return key === "RangeVar" ? around : "select";
}

function operationOf(key: string, statement: unknown): DatabaseOperation | undefined {
  if (!isFields(statement)) return undefined;
  if (key === "CopyStmt") return statement["is_from"] === true ? "insert" : "select";
  if (key === "InsertStmt") {
    const conflict = statement["onConflictClause"];
    return isFields(conflict) && conflict["action"] === "ONCONFLICT_UPDATE" ? "upsert" : "insert";
  }
  return operations.get(key);
}

function toTable(name: string, table: Fields, operation: DatabaseOperation, parsed: ParsedSql): SqlName {
  const schema = typeof table["schemaname"] === "string" ? table["schemaname"] : null;
  return { kind: "table", schema, name, operation, ...rangeOf(table["location"], schema === null ? 1 : 2, parsed) };
}

function toFunction(call: Fields, parsed: ParsedSql): SqlName | undefined {
  const parts = call["funcname"];
  // `extract(…)` and the like come as functions of pg_catalog, spelt otherwise.
  if (!Array.isArray(parts) || call["funcformat"] === "COERCE_SQL_SYNTAX") return undefined;
  const names = (parts as readonly unknown[]).flatMap((part) => {
    const text = isFields(part) && isFields(part["String"]) ? part["String"]["sval"] : undefined;
    return typeof text === "string" ? [text] : [];
  });
  const name = names.at(-1);
  if (name === undefined) return undefined;
  const range = rangeOf(call["location"], names.length, parsed);
  return { kind: "function", schema: names.at(-2) ?? null, name, operation: "call", ...range };
}

/** The last of a name's parts; between them are full stops. */
function rangeOf(location: unknown, parts: number, { tokens, toIndex }: ParsedSql): { start: number; end: number } {
  const start = toIndex(typeof location === "number" ? location : 0);
  const first = tokens.findIndex((token) => token.start >= start);
  const last = tokens[first + (parts - 1) * 2];
  return { start: last?.start ?? start, end: last?.end ?? start };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

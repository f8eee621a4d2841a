import type { RangeFunction } from "libpg-query";

import { toNames } from "../model/names.js";
import { resolveType } from "../types/resolve-type.js";
import { analyseExpression } from "./analyse-expression.js";
import { columnName } from "./column-name.js";
import { findFunction } from "./find-function.js";
import { renameColumns } from "./rename-columns.js";
import type { Analysis, FromItem, QueryColumn, QueryColumns, Scope } from "./scope.js";
import { builtin, text } from "./simple-types.js";

/** Builtin functions that give rows of more than a value, or whose value has a name. */
const known: ReadonlyMap<string, readonly (readonly [string, string])[]> = new Map([
  ["json_array_elements", [["value", "json"]]],
  ["jsonb_array_elements", [["value", "jsonb"]]],
  ["json_array_elements_text", [["value", "text"]]],
  ["jsonb_array_elements_text", [["value", "text"]]],
  [
    "json_each",
    [
      ["key", "text"],
      ["value", "json"],
    ],
  ],
  [
    "jsonb_each",
    [
      ["key", "text"],
      ["value", "jsonb"],
    ],
  ],
  [
    "json_each_text",
    [
      ["key", "text"],
      ["value", "text"],
    ],
  ],
  [
    "jsonb_each_text",
    [
      ["key", "text"],
      ["value", "text"],
    ],
  ],
] as const);

/** A function in FROM: its columns are those of its result, or its value under the alias. */
export function analyseFunctionItem(analysis: Analysis, item: RangeFunction, scope: Scope): FromItem {
  const calls = (item.functions ?? []).flatMap((node) => ("List" in node ? (node.List.items?.slice(0, 1) ?? []) : []));
  const parts = calls.map((call) => {
    const type = analyseExpression(analysis, call, scope);
    return { call, type };
  });
  const first = parts[0];
  const alias = item.alias?.aliasname;
  const name = alias ?? (first === undefined ? "" : columnName(first.call));
  if (item.coldeflist !== undefined) {
    const columns = item.coldeflist.flatMap((node): QueryColumn[] =>
      "ColumnDef" in node
        ? [
            {
              name: node.ColumnDef.colname ?? "",
              type: node.ColumnDef.typeName === undefined ? null : resolveType(analysis.state, node.ColumnDef.typeName),
              source: null,
            },
          ]
        : [],
    );
    return { columns, isOpen: false, name, entry: null };
  }
  if (first === undefined || parts.length !== 1) return { columns: [], isOpen: true, name, entry: null };

  const rows = findRows(analysis, first.call);
  const value: QueryColumns = rows ?? { columns: [{ name, type: first.type, source: null }], isOpen: false };
  const isUnknown = rows === undefined && first.type === null && !isLikelyScalar(name, first.call);
  const counted: QueryColumns = item.ordinality
    ? { ...value, columns: [...value.columns, { name: "ordinality", type: builtin("int8"), source: null }] }
    : value;
  const columns = renameColumns(isUnknown ? { ...counted, isOpen: true } : counted, item.alias?.colnames ?? []);
  return { ...columns, name, entry: null, isScalar: value.columns.length === 1 && !isUnknown };
}

function isLikelyScalar(name: string, call: Parameters<typeof columnName>[0]): boolean {
  const called = columnName(call);
  return (
    name === called ||
    ["unnest", "generate_series", "regexp_split_to_table", "string_to_table", "regexp_matches"].includes(called)
  );
}

function findRows({ state }: Analysis, call: Parameters<typeof columnName>[0]): QueryColumns | undefined {
  if (!("FuncCall" in call)) return undefined;
  const names = toNames(call.FuncCall.funcname);
  const called = findFunction(state, names, call.FuncCall.args?.length ?? 0);
  if (called === undefined) {
    const columns = known.get(names.at(-1) ?? "");
    if (columns === undefined) return undefined;
    return {
      columns: columns.map(([name, type]) => ({ name, type: type === "text" ? text : builtin(type), source: null })),
      isOpen: false,
    };
  }
  const outputs = called.arguments.filter(({ mode }) => mode === "table" || mode === "out" || mode === "inout");
  if (outputs.length > 0) {
    return { columns: outputs.map(({ name, type }) => ({ name, type, source: null })), isOpen: false };
  }
  const base = called.returns?.base;
  if (base?.is === "table" || base?.is === "composite") {
    return { columns: base.columns.map(({ name, type }) => ({ name, type, source: null })), isOpen: false };
  }
  return undefined;
}

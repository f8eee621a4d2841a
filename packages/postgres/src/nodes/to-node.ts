import type { ParsedSql, SqlStatement, TextRange, TextSpan } from "../parse/parsed-sql.js";
import { directFields } from "./direct-fields.js";
import type { SqlFile, SqlNode } from "./sql-node.js";

type RawFields = Readonly<Record<string, unknown>>;

const direct: Readonly<Record<string, Readonly<Record<string, string>>>> = directFields;
const none: Readonly<Record<string, string>> = {};
/** The parser's JSON leaves zero, false and the empty string out, even where they are all that a node says. */
const defaults: Readonly<Record<string, RawFields>> = {
  Integer: { ival: 0 },
  Boolean: { boolval: false },
  String: { sval: "" },
};
/** Counts of bytes, and a number that only the planner sets. */
const hidden: ReadonlySet<string> = new Set([
  "type",
  "location",
  "name_location",
  "list_start",
  "list_end",
  "rexpr_list_start",
  "rexpr_list_end",
  "stmt_location",
  "stmt_len",
]);

/** Where a tree stands. */
export interface NodeOrigin {
  readonly sql: ParsedSql;
  readonly statement: SqlStatement;
}

/** Puts the parser's tree of a statement into nodes, in one pass; ranges are worked out when they are asked for. */
export function toNode(sql: ParsedSql, statement: SqlStatement, file: SqlFile): SqlNode {
  return convertWrapped(statement.node, file, { sql, statement }) as unknown as SqlNode;
}

export class PostgresNode {
  readonly type: string;
  readonly parent: PostgresNode | SqlFile;
  readonly #origin: NodeOrigin;
  #range: TextRange | undefined;

  constructor(type: string, parent: PostgresNode | SqlFile, origin: NodeOrigin) {
    this.type = type;
    this.parent = parent;
    this.#origin = origin;
  }

  get range(): TextRange {
    this.#range ??= this.#origin.statement.range;
    return this.#range;
  }

  get loc(): TextSpan {
    const { toPosition } = this.#origin.sql;
    const [start, end] = this.range;
    return { start: toPosition(start), end: toPosition(end) };
  }
}

function convert(type: string, raw: RawFields, parent: PostgresNode | SqlFile, origin: NodeOrigin): PostgresNode {
  const node = new PostgresNode(type, parent, origin);
  const fields = node as unknown as Record<string, unknown>;
  const fieldTypes = direct[type] ?? none;
  const standard = defaults[type];
  if (standard !== undefined) Object.assign(node, standard);
  for (const key in raw) {
    if (hidden.has(key)) continue;
    const value = raw[key];
    if (typeof value !== "object" || value === null) fields[key] = value;
    else if (Array.isArray(value)) fields[key] = value.map((item: unknown) => convertItem(item, node, origin));
    else {
      const fieldType = fieldTypes[key];
      fields[key] =
        fieldType === undefined
          ? convertWrapped(value, node, origin)
          : convert(fieldType, value as RawFields, node, origin);
    }
  }
  return node;
}

function convertItem(item: unknown, parent: PostgresNode, origin: NodeOrigin): unknown {
  return typeof item === "object" && item !== null ? convertWrapped(item, parent, origin) : item;
}

/** `{ CreateStmt: { … } }`. An empty object is a place in a list that is left free. */
function convertWrapped(value: object, parent: PostgresNode | SqlFile, origin: NodeOrigin): PostgresNode | undefined {
  for (const type in value) {
    return convert(type, (value as Record<string, RawFields>)[type] ?? {}, parent, origin);
  }
  return undefined;
}

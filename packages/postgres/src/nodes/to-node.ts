import { locationKeys } from "../parse/location-keys.js";
import type { ParsedSql, SqlStatement } from "../parse/parsed-sql.js";
import { directFields } from "./direct-fields.js";
import { PostgresNode, type NodeOrigin, type RawFields } from "./postgres-node.js";
import type { SqlFile, SqlNode } from "./sql-node.js";

const direct: Readonly<Record<string, Readonly<Record<string, string>>>> = directFields;
const none: Readonly<Record<string, string>> = {};
/** The parser's JSON leaves zero, false and the empty string out, even where they are all that a node says. */
const defaults: Readonly<Record<string, RawFields>> = {
  Integer: { ival: 0 },
  Boolean: { boolval: false },
  String: { sval: "" },
};
/** Counts of bytes, and a number that only the planner sets. */
const hidden: ReadonlySet<string> = new Set([...locationKeys, "type", "stmt_location", "stmt_len"]);

/** Puts the parser's tree of a statement into nodes, in one pass; ranges are worked out when they are asked for. */
export function toNode(sql: ParsedSql, statement: SqlStatement, file: SqlFile): SqlNode {
  return convertWrapped(statement.node, file, { sql, statement }) as unknown as SqlNode;
}

function convert(type: string, raw: RawFields, parent: PostgresNode | SqlFile, origin: NodeOrigin): PostgresNode {
  const node = new PostgresNode(type, parent, raw, origin);
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

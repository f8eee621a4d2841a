import type { Node as RawNode } from "libpg-query";

import type { SqlComment, SqlProblem, TextRange, TextSpan } from "../parse/parsed-sql.js";
import type { Token } from "../parse/token.js";
import type { directFields } from "./direct-fields.js";

type NameIn<Union> = Union extends Union ? keyof Union : never;

/** The name of each node of Postgres' trees: `CreateStmt`, `ColumnDef`. */
export type SqlNodeType = NameIn<RawNode>;

type Raw<Type extends SqlNodeType> = Extract<RawNode, Record<Type, unknown>>[Type &
  keyof Extract<RawNode, Record<Type, unknown>>];

/** Properties that count bytes: of no use to anybody who has `range`. `type` is a number that only the planner sets. */
type HiddenKey =
  | "type"
  | "location"
  | "name_location"
  | "list_start"
  | "list_end"
  | "rexpr_list_start"
  | "rexpr_list_end"
  | "stmt_location"
  | "stmt_len";

type Direct = typeof directFields;
type DirectType<Type, Key> = Type extends keyof Direct
  ? Key extends keyof Direct[Type]
    ? Direct[Type][Key] & SqlNodeType
    : never
  : never;

type FieldValue<Value> = [RawNode] extends [Value]
  ? SqlNode
  : Value extends readonly (infer Item)[]
    ? readonly FieldValue<Item>[]
    : Value;

type Field<Type, Key, Value> = [DirectType<Type, Key>] extends [never]
  ? FieldValue<Value>
  : SqlNodeOf<DirectType<Type, Key>>;

/** What every node has. */
export interface SqlNodeBase<Type extends string> {
  readonly type: Type;
  /** What Postgres means by this node, from its first character to its last, in UTF-16 units. */
  readonly range: TextRange;
  /** `range` as lines and columns; both start at 1. */
  readonly loc: TextSpan;
}

/** A node of one type. What the SQL does not say is missing, as in Postgres' own trees. */
export type SqlNodeOf<Type extends SqlNodeType> = Type extends Type
  ? SqlNodeBase<Type> & { readonly parent: SqlNode | SqlFile } & {
      readonly [Key in keyof Raw<Type> as Exclude<Key, HiddenKey>]: Field<Type, Key, NonNullable<Raw<Type>[Key]>>;
    }
  : never;

/** Any node; `node.type === "CreateStmt"` says which. */
export type SqlNode = { [Type in SqlNodeType]: SqlNodeOf<Type> }[SqlNodeType];

/** The root: all of a file that can be read. */
export interface SqlFile extends SqlNodeBase<"SqlFile"> {
  readonly parent: undefined;
  readonly text: string;
  readonly statements: readonly SqlNode[];
  readonly comments: readonly SqlComment[];
  readonly tokens: readonly Token[];
  /** What could not be read, in Postgres' words. */
  readonly problems: readonly SqlProblem[];
}

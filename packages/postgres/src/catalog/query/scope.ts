import type { SelectStmt } from "libpg-query";

import type { ColumnEntry, Entry, TypeRef } from "../model/entries.js";
import type { State } from "../model/state.js";

/** A column that a query gives or can see. */
export interface QueryColumn {
  readonly name: string;
  readonly type: TypeRef | null;
  /** The column it is taken from as it stands. */
  readonly source: ColumnEntry | null;
}

/** Columns that stand together; `isOpen` where there may be others that are not known. */
export interface QueryColumns {
  readonly columns: readonly QueryColumn[];
  readonly isOpen: boolean;
}

/** One thing in a FROM clause, under the name by which it can be called. */
export interface FromItem extends QueryColumns {
  readonly name: string;
  readonly entry: Entry | null;
  /** Its only column is the value itself: `unnest(tags) as tag`. */
  readonly isScalar?: boolean;
}

/** What a name can mean inside a query. */
export interface Scope {
  readonly parent: Scope | null;
  readonly items: readonly FromItem[];
  /** What `*` stands for, in order: joins with USING show their columns once. */
  readonly visible: QueryColumns;
  readonly tables: ReadonlyMap<string, QueryColumns>;
  /** Names that ORDER BY and GROUP BY may use besides. */
  readonly outputs: ReadonlySet<string>;
}

/** What an analysis needs and gathers. */
export interface Analysis {
  readonly state: State;
  /** All objects that were named. */
  readonly refs: Set<Entry>;
  /** The columns of a query inside of what is analysed. Queries hold expressions, which hold queries. */
  readonly select: (query: SelectStmt, scope: Scope) => QueryColumns;
}

export const emptyScope: Scope = {
  parent: null,
  items: [],
  visible: { columns: [], isOpen: false },
  tables: new Map(),
  outputs: new Set(),
};

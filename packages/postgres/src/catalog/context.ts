import type { Node } from "libpg-query";

import { findNameRange, findNameRangeAt } from "../parse/find-name.js";
import type { ParsedSql, SqlStatement, TextRange } from "../parse/parsed-sql.js";
import type { State } from "./model/state.js";
import type { CatalogPlace } from "./schema-catalog.js";

/** One statement while it is applied. */
export interface Context {
  readonly state: State;
  /** The place of the name that the statement is about. */
  readonly place: CatalogPlace;
  /** The place of the name at a location of the tree. */
  readonly placeAt: (location: number | undefined) => CatalogPlace;
  /** An expression as it was written, from the location at which the words before it begin. */
  readonly sql: ParsedSql;
  /** Another statement within this one: what CREATE SCHEMA holds. */
  readonly apply: (node: Node) => void;
}

/** The same statements are applied again whenever an earlier file changes. */
const nameRanges = new WeakMap<SqlStatement, TextRange>();

export function createContext(
  state: State,
  path: string,
  sql: ParsedSql,
  statement: SqlStatement,
  apply: Context["apply"],
): Context {
  const toPlace = (range: TextRange): CatalogPlace => ({ path, ...sql.toPosition(range[0]), range });
  const place = (): CatalogPlace => {
    let range = nameRanges.get(statement);
    if (range === undefined) {
      range = findNameRange(sql, statement) ?? statement.range;
      nameRanges.set(statement, range);
    }
    return toPlace(range);
  };
  return {
    state,
    // Most statements make nothing that has a place.
    get place() {
      return place();
    },
    placeAt(location) {
      const range = findNameRangeAt(sql, location);
      return range === undefined ? place() : toPlace(range);
    },
    sql,
    apply,
  };
}

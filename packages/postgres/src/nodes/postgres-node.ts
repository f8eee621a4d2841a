import type { ParsedSql, SqlStatement, TextRange, TextSpan } from "../parse/parsed-sql.js";
import { findSpan } from "./spans/find-span.js";
import type { Place, SpanNode } from "./spans/place.js";
import type { Span } from "./spans/span.js";
import { getTokenView } from "./spans/token-view.js";
import type { SqlFile } from "./sql-node.js";

/** Where a tree stands. */
export interface NodeOrigin {
  readonly sql: ParsedSql;
  readonly statement: SqlStatement;
}

export type RawFields = Readonly<Record<string, unknown>>;

/**
 * A node of any type. Its own fields are set by `toNode`; where it stands is worked out when somebody asks, since of a
 * thousand nodes a rule asks one.
 */
export class PostgresNode {
  readonly type: string;
  readonly parent: PostgresNode | SqlFile;
  readonly #raw: RawFields;
  readonly #origin: NodeOrigin;
  #range: TextRange | undefined;
  #span: Span | undefined;
  #isLocated = false;

  constructor(type: string, parent: PostgresNode | SqlFile, raw: RawFields, origin: NodeOrigin) {
    this.type = type;
    this.parent = parent;
    this.#raw = raw;
    this.#origin = origin;
  }

  get range(): TextRange {
    this.#range ??= this.#findRange();
    return this.#range;
  }

  get loc(): TextSpan {
    const { toPosition } = this.#origin.sql;
    const [start, end] = this.range;
    return { start: toPosition(start), end: toPosition(end) };
  }

  #findSpan(): Span | undefined {
    if (!this.#isLocated) {
      this.#isLocated = true;
      this.#span = findSpan(this, this.#toPlace());
    }
    return this.#span;
  }

  #toPlace(): Place {
    const { sql, statement } = this.#origin;
    const view = getTokenView(sql);
    const [start, end] = statement.range;
    return {
      view,
      statement: { first: view.firstFrom(start), last: view.firstFrom(end) - 1 },
      at: (node, key = "location") => {
        const location = toOwn(node).#raw[key];
        return typeof location === "number" && location > 0 ? view.startingAt(sql.toIndex(location)) : undefined;
      },
      span: (node) => toOwn(node).#findSpan(),
    };
  }

  #findRange(): TextRange {
    if (!(this.parent instanceof PostgresNode)) return this.#origin.statement.range;
    const span = this.#findSpan();
    if (span === undefined) return this.parent.range;
    const view = getTokenView(this.#origin.sql);
    return [view.start(span.first), view.end(span.last)];
  }
}

/** Trees are made of nothing else. */
function toOwn(node: SpanNode): PostgresNode {
  if (node instanceof PostgresNode) return node;
  throw new TypeError(`${node.type} is no node of a tree`);
}

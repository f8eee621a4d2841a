/** A resource embedded in a select string: `author:users!fk(name)`. */
export interface EmbeddedResource {
  /** A table or view, or a column or constraint that leads to one: the string alone does not say. */
  readonly name: string;
  /** Offsets of the name in the string. */
  readonly start: number;
  readonly end: number;
}

const nameEnd = /[\s,():!."]/u;

/**
 * The resources that a PostgREST select string embeds, at any depth, in the order written: `[...][alias:]name[!hint…](fields)`.
 * Aggregates (`count()`), casts and JSON paths are none. A string that breaks off gives what stands before the break.
 */
export function parseSelect(select: string): readonly EmbeddedResource[] {
  const found: EmbeddedResource[] = [];
  let at = 0;
  const skipSpace = (): void => {
    while (/\s/u.test(select[at] ?? "")) at += 1;
  };
  const readName = (): { name: string; start: number; end: number } => {
    skipSpace();
    if (select[at] === '"') {
      const close = select.indexOf('"', at + 1);
      const end = close < 0 ? select.length : close;
      const quoted = { name: select.slice(at + 1, end), start: at + 1, end };
      at = Math.min(end + 1, select.length);
      return quoted;
    }
    const start = at;
    while (at < select.length && !nameEnd.test(select[at] ?? "") && !select.startsWith("->", at)) at += 1;
    return { name: select.slice(start, at), start, end: at };
  };
  const readField = (): void => {
    skipSpace();
    if (select.startsWith("...", at)) at += 3;
    let named = readName();
    skipSpace();
    if (select[at] === ":" && select[at + 1] !== ":") {
      at += 1;
      named = readName();
      skipSpace();
    }
    while (select[at] === "!") {
      at += 1;
      readName();
      skipSpace();
    }
    if (select[at] === "(") {
      at += 1;
      skipSpace();
      // `count()` is an aggregate; a resource's fields may be none as well, and then it only filters.
      const isAggregate = select[at] === ")" && named.name === "count";
      if (!isAggregate && named.name !== "") found.push(named);
      readFields();
      if (select[at] === ")") at += 1;
    }
    skipField();
  };
  /** Casts, JSON paths and aggregates say nothing of tables. */
  const skipField = (): void => {
    let depth = 0;
    for (; at < select.length; at += 1) {
      const unit = select[at];
      if (depth === 0 && (unit === "," || unit === ")")) return;
      if (unit === "(") depth += 1;
      if (unit === ")") depth -= 1;
    }
  };
  const readFields = (): void => {
    while (at < select.length && select[at] !== ")") {
      readField();
      if (select[at] === ",") at += 1;
    }
  };
  while (at < select.length) {
    readFields();
    // A parenthesis too many.
    if (select[at] === ")") at += 1;
  }
  return found;
}

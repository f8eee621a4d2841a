import { parseStatements } from "@continuous/postgres";
import type { DatabaseUse, SqlText } from "@continuous/source";

import { findStatementNames } from "./find-statement-names.js";
import { scanNames } from "./scan-names.js";
import type { SqlName } from "./sql-name.js";

/** A name that is filled in, or a part of one that is: `profile_$1`. */
const hole = /^hole\d*\s*$|\$\d/u;

/**
 * The tables and functions that SQL in code names, as Postgres' own parser reads it. Where it refuses a statement, since a hole
 * stands for more than a value or the text is a piece of another, the names after `from`, `join`, `into` and the like are taken
 * from its tokens. Functions of Postgres itself are among them: whoever knows the database decides.
 */
export function findSqlUses(sql: SqlText): readonly DatabaseUse[] {
  const parsed = parseStatements(sql.text);
  // A whole text that Postgres refuses though nothing is missing is another database's, or a sentence.
  const mayBePiece = sql.hasHoles || !sql.isWhole || /\?|:[a-z]/iu.test(sql.text);
  const refused = parsed.problems.length > 0 && mayBePiece;
  const names = [
    ...parsed.statements.flatMap(({ node }) => findStatementNames(node, parsed)),
    ...(refused ? scanNames(parsed) : []),
  ];
  const seen = new Set<string>();
  return names
    .filter((name) => {
      // What the statements gave, the tokens give again.
      const key = `${name.kind} ${name.start}`;
      if (seen.has(key) || hole.test(name.name)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a.start - b.start)
    .map((name) => toUse(name, sql));
}

function toUse({ kind, schema, name, operation, start, end }: SqlName, sql: SqlText): DatabaseUse {
  const before = sql.text.slice(0, start);
  const lines = before.split(/\r\n|[\n\r]/u);
  const range = [sql.range[0] + start, sql.range[0] + end] as const;
  return {
    kind,
    name,
    schema: schema !== null && hole.test(schema) ? null : schema,
    operation,
    form: "sql",
    certainty: "name",
    range,
    line: sql.line + lines.length - 1,
    column: lines.length === 1 ? sql.column + start : (lines.at(-1) ?? "").length + 1,
    argumentRange: sql.range,
  };
}

import { parseStatements, toSqlFile, visitorKeys, type SqlFile } from "@continuous/postgres";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { checkRanges } from "../../../../bench/check-ranges.mjs";
import { createStatement } from "../oracle/create-arbitrary.js";
import { changeStatement } from "../oracle/change-arbitrary.js";
import { expression } from "./expression-arbitrary.js";
import { ownSql } from "./own-sql.js";

const parse = (text: string): SqlFile => toSqlFile(parseStatements(text));
const misses = (text: string): readonly string[] =>
  checkRanges(parse(text), text, parse, visitorKeys).misses.map(
    ({ type, text: found, why }) => `${type} ${JSON.stringify(found)}: ${why}`,
  );

describe("the text at a node's range is what Postgres means by the node", () => {
  test.each(ownSql.map((text) => [text.slice(0, 40), text]))("%s", (_, text) => {
    expect(parseStatements(text).problems).toEqual([]);
    expect(misses(text)).toEqual([]);
  });

  test("in statements that define things", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(createStatement, changeStatement), { minLength: 1, maxLength: 5 }),
        (statements) => {
          expect(misses(statements.join(";\n-- é 😀\n"))).toEqual([]);
        },
      ),
      { numRuns: 200, seed: 4 },
    );
  });

  test("in expressions, with blanks, comments and parentheses where nobody puts them", () => {
    fc.assert(
      fc.property(fc.array(expression, { minLength: 1, maxLength: 4 }), (expressions) => {
        const text = `select ${expressions.join(" , ")} from t`;
        expect(parseStatements(text).problems).toEqual([]);
        expect(misses(text)).toEqual([]);
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});

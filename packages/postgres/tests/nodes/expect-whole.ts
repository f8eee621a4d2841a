import { parseStatements, toSqlFile, visitorKeys } from "@continuous/postgres";
import { expect } from "vitest";

import { checkBounds } from "../../../../bench/check-ranges.mjs";
import { createRandom, mutateSql } from "../../../../bench/mutate-sql.mjs";
import { ownSql } from "./own-sql.js";

/** Reads texts that are broken in random ways: each gives an answer, whose ranges lie where they may. */
export function expectWhole(count: number, seed: number): void {
  const random = createRandom(seed);
  for (let done = 0; done < count; done += 1) {
    const text = mutateSql(ownSql[done % ownSql.length] ?? "", random);
    const sql = parseStatements(text);
    expect([text, checkBounds(toSqlFile(sql), visitorKeys)]).toEqual([text, []]);
    expect(sql.tokens.every(({ start, end }, index) => start < end && start >= (sql.tokens[index - 1]?.end ?? 0))).toBe(
      true,
    );
  }
}

import { parseCached, toSqlFile, visitorKeys, type SqlFile, type SqlNode } from "@continuous/postgres";
import type { File, Language, OkParseResult } from "@eslint/core";

import { PostgresSourceCode } from "./postgres-source-code.js";
import type { PostgresLanguageOptions } from "./types.js";

/** Postgres' SQL for ESLint, read by Postgres' own parser. */
export class PostgresLanguage implements Language<{
  LangOptions: PostgresLanguageOptions;
  Code: PostgresSourceCode;
  RootNode: SqlFile;
  Node: SqlNode | SqlFile;
}> {
  readonly fileType = "text";
  readonly lineStart = 1;
  readonly columnStart = 1;
  readonly nodeTypeKey = "type";
  readonly visitorKeys: Record<string, string[]> = Object.fromEntries(
    Object.entries(visitorKeys).map(([type, keys]) => [type, [...keys]]),
  );

  /** There are no options; those that a config gives to all of its files (`globals`) are meant for others. */
  validateLanguageOptions(): void {
    return undefined;
  }

  /**
   * Never fails: ESLint would drop everything else that it has to say of the file. What does not parse is in
   * `problems` of the tree, and reported by `PostgresSourceCode.applyInlineConfig`.
   */
  parse(file: File): OkParseResult<SqlFile> {
    const text = typeof file.body === "string" ? file.body : new TextDecoder().decode(file.body);
    return { ok: true, ast: toSqlFile(parseCached(text)) };
  }

  createSourceCode(file: File, { ast }: OkParseResult<SqlFile>): PostgresSourceCode {
    const text = typeof file.body === "string" ? file.body : new TextDecoder().decode(file.body);
    return new PostgresSourceCode(text, ast);
  }
}

export { foldMigrations } from "./catalog/fold-migrations.js";
export type { MigrationFile } from "./catalog/fold-migrations.js";
export type * from "./catalog/schema-catalog.js";
export { findNameRange, findNameRangeAt } from "./parse/find-name.js";
export { parseStatements } from "./parse/parse-statements.js";
export type * from "./parse/parsed-sql.js";
export type { Token, TokenKind } from "./parse/token.js";

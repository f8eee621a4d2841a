/**
 * What a stretch of SQL is. `word` is a keyword or a bare name, `name` a quoted one, `string` any literal in quotes or
 * dollars, `end` a semicolon (or a psql command that sends what stands before it) that ends a statement; `meta` and
 * `data` are what psql takes for itself: its commands, and the rows after `COPY … FROM stdin`.
 */
export type TokenKind = "word" | "name" | "string" | "number" | "symbol" | "comment" | "end" | "meta" | "data";

/** A token, with the half-open range it covers, in UTF-16 units. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/** What the lexer makes of a text. */
export interface Tokens {
  readonly tokens: readonly Token[];
  /** Where a string, name, comment or block of data begins that nothing closes. */
  readonly unterminated: number | undefined;
}

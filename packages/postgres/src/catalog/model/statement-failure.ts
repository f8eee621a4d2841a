/**
 * Thrown where Postgres would refuse a statement, with its words. One place catches it (`applyStatement`), takes back
 * what the statement did until then, and makes a problem of it.
 */
export class StatementFailure extends Error {
  override readonly name = "StatementFailure";
}

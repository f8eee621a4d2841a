/** A live database that cannot be looked at, for a person: what happened, and in `hint` what to do next. It holds no password. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** Why a store could not do what it was asked. */
export type StoreErrorCode =
  | "store-locked"
  | "store-unreachable"
  | "store-refused"
  | "store-full"
  | "store-version"
  | "store-misconfigured"
  | "store-rejected"
  | "spool-unusable";

/** Trouble with the store, for a person: what happened, and in `hint` what to do next. It never holds a key. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;
  readonly hint: string;

  constructor(code: StoreErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}

/** Something the shop could not do. `code` is for programs, the message is for people. */
export class ShopError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ShopError";
    this.code = code;
  }
}

/** A problem that knows its offset in the text (UTF-16 units), and not yet its line and column. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
}

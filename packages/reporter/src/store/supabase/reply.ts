/** What the client gives back for a request. `status` 0: no answer came. */
export interface Reply {
  readonly status: number;
  readonly error: { readonly message: string; readonly code?: string; readonly hint?: string | null } | null;
}

import type { TSESTree } from "@typescript-eslint/utils";

/** A call of a Supabase client that answers with `{ data, error }`. */
export interface SupabaseCall {
  /** As a person says it: `insert`, `rpc`, `storage.upload`, `auth.admin.createUser`, `functions.invoke`. */
  readonly method: string;
  /** Table, function or bucket, where it is written out. */
  readonly target: string | undefined;
  /** Whether it is run for what it does, rather than for what it answers. */
  readonly writes: boolean;
  /** Whether it is sent only once awaited, as PostgREST's builders are. */
  readonly lazy: boolean;
  readonly node: TSESTree.Node;
}

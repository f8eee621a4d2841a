import type { KnownDatabase } from "@continuous/database";

/** What rules ask of the database. Made when configs are built; `key` changes when what it would answer changes, so that ESLint's cache knows. */
export interface DatabaseProvider {
  readonly key: string;
  /** `null` where nothing is known of a database. */
  readonly known: () => KnownDatabase | null;
}

import type { KnownDatabase } from "@continuous/database";
import type { SchemaCatalog } from "@continuous/postgres";

/** What rules ask of the database. Made when configs are built; `key` changes when what it would answer changes, so that ESLint's cache knows. */
export interface DatabaseProvider {
  readonly key: string;
  /** Folders of migrations, relative to the root: what is in them is linted as SQL. */
  readonly migrationFolders: () => readonly string[];
  /** `null` where nothing is known of a database. */
  readonly known: () => KnownDatabase | null;
  /**
   * What all migrations leave standing that run together with one of them; `null` where the file is no migration. The same object
   * as long as nothing changes.
   *
   * @param path - The migration's, relative to the root.
   * @param text - Its text as it is linted, which an editor may not have saved.
   */
  readonly schemaAt: (path: string, text: string) => SchemaCatalog | null;
}

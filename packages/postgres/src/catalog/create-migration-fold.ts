import type { Problem } from "@continuous/standards";

import { parseCached } from "../parse/parse-cached.js";
import type { ParsedSql } from "../parse/parsed-sql.js";
import { foldFile } from "./fold-file.js";
import { knownSchemas } from "./known/known-schemas.js";
import { createState } from "./model/state.js";
import type { SchemaCatalog } from "./schema-catalog.js";
import { createCatalogCache, toSchemaCatalog } from "./to-schema-catalog.js";

/** A migration: its path, relative to the repository's root, and its text. */
export interface MigrationFile {
  readonly path: string;
  readonly text: string;
}

/** What migrations leave standing, again and again. */
export interface MigrationFold {
  /**
   * What these migrations leave standing, in the order given. What comes before the first file that differs from the last time's is
   * not gone through again: after an edit of the newest migration that is nearly all.
   *
   * @param onParsed - Gets what the parser made of each file that is gone through.
   */
  readonly fold: (files: readonly MigrationFile[], onParsed?: (path: string, sql: ParsedSql) => void) => SchemaCatalog;
}

interface FoldedFile extends MigrationFile {
  /** The journal as it was before it. */
  readonly mark: number;
  readonly problems: readonly Problem[];
}

/** Begins with a new Supabase project: what is in one from its first day is known, and not listed. */
export function createMigrationFold(): MigrationFold {
  const state = createState();
  state.isKnown = true;
  foldFile(state, "", parseCached(knownSchemas));
  state.isKnown = false;
  const cache = createCatalogCache();
  const folded: FoldedFile[] = [];
  let last: readonly MigrationFile[] | undefined;
  let catalog: SchemaCatalog | undefined;
  return {
    fold(files, onParsed = () => undefined) {
      // A lint of a thousand migrations asks a thousand times.
      if (catalog !== undefined && files === last) return catalog;
      last = files;
      let same = 0;
      while (same < files.length && isSame(files[same], folded[same])) same += 1;
      if (catalog !== undefined && same === files.length && same === folded.length) return catalog;
      const [first] = folded.splice(same);
      if (first !== undefined) state.journal.rollBack(first.mark);
      for (const { path, text } of files.slice(same)) {
        const mark = state.journal.mark();
        const sql = parseCached(text);
        onParsed(path, sql);
        folded.push({ path, text, mark, problems: foldFile(state, path, sql) });
      }
      catalog = toSchemaCatalog(
        state,
        folded.flatMap(({ problems }) => problems),
        cache,
      );
      return catalog;
    },
  };
}

function isSame(one: MigrationFile | undefined, other: FoldedFile | undefined): boolean {
  return one !== undefined && one.path === other?.path && one.text === other.text;
}

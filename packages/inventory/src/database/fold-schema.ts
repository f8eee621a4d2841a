import type { MigrationFolder } from "@continuous/database/load";
import type { SchemaCatalog } from "@continuous/postgres";

import { findMentions, isUsing, type Mentions, type UsingStatement } from "./find-mentions.js";

export interface FoldedSchema {
  /** One for each folder of migrations. */
  readonly catalogs: readonly SchemaCatalog[];
  /** What statements name beside what they define. */
  readonly mentions: Mentions;
}

const nothing: FoldedSchema = { catalogs: [], mentions: new Map() };

/** Works out what migrations leave standing. A tree without migrations pays nothing for the SQL parser. */
export async function foldSchema(folders: readonly MigrationFolder[]): Promise<FoldedSchema> {
  if (folders.length === 0) return nothing;
  const { foldMigrations } = await import("@continuous/postgres");
  const using: UsingStatement[] = [];
  const catalogs = folders.map(({ files }) =>
    foldMigrations(files, (path, { statements, text }) => {
      for (const { kind, range } of statements) if (isUsing(kind)) using.push({ path, text: text.slice(...range) });
    }),
  );
  return { catalogs, mentions: findMentions(using, catalogs) };
}

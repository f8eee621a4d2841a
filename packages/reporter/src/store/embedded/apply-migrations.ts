import { z } from "zod";

import type { Migration } from "../load-store-migrations.js";
import { StoreError } from "../store-error.js";
import type { Database } from "./open-database.js";
import { prelude } from "./prelude.js";

const preparedSchema = z.tuple([z.object({ prepared: z.boolean() })]);
const appliedSchema = z.array(z.object({ version: z.string() }));

/**
 * Brings the embedded store to the newest schema: each migration once, in order, each in a transaction with its entry.
 *
 * @throws StoreError `store-version` where a newer version of this package has been at the store.
 */
export async function applyMigrations(database: Database, migrations: readonly Migration[]): Promise<void> {
  // The prelude is one transaction, so its last table stands for all of it. Asked first: it loads the language of its block.
  const found = await database.query(
    "select to_regclass('supabase_migrations.schema_migrations') is not null as prepared",
  );
  if (!preparedSchema.parse(found)[0].prepared) await database.transaction(prelude);
  const rows = appliedSchema.parse(
    await database.query("select version from supabase_migrations.schema_migrations order by version"),
  );
  const applied = new Set(rows.map((row) => row.version));
  const known = new Set(migrations.map((migration) => migration.version));
  const unknown = [...applied].find((version) => !known.has(version));
  if (unknown !== undefined) {
    throw new StoreError(
      "store-version",
      `The embedded store was made by a newer version of continuous: it has the migration ${unknown}, which this version does not know.`,
      "Use that version, or a newer one.",
    );
  }
  for (const { version, name, sql } of migrations.filter((migration) => !applied.has(migration.version))) {
    await database.transaction(`${sql}
insert into supabase_migrations.schema_migrations (version, name) values ('${version}', '${name}');`);
  }
}

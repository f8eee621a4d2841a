import { loadStoreMigrations } from "./load-store-migrations.js";
import { StoreError } from "./store-error.js";
import type { StoreChoice } from "./to-store-choice.js";

/** What was done to a store that is now at the newest schema. */
export interface MigratedStore {
  readonly description: string;
  /** Names of the migrations that were missing. */
  readonly applied: readonly string[];
}

/**
 * Brings a Postgres to the newest schema. The embedded store does that by itself, and a Supabase project has a command of its own.
 *
 * @throws StoreError
 */
export async function migrateStore(choice: StoreChoice): Promise<MigratedStore> {
  switch (choice.kind) {
    case "none":
    case "embedded":
      throw new StoreError(
        "store-misconfigured",
        "There is no server to bring to the newest schema; the embedded store keeps its own there.",
        "Name one with CONTINUOUS_STORE=postgres://…",
      );
    case "supabase":
      throw new StoreError(
        "store-misconfigured",
        "A key of Supabase may not change a schema.",
        "Use `npx supabase db push`, or name the project's database with CONTINUOUS_STORE=postgres://…",
      );
    case "postgres": {
      const { openPostgresClient } = await import("./postgres/open-postgres-client.js");
      const { migratePostgres } = await import("./postgres/migrate-postgres.js");
      const migrations = await loadStoreMigrations();
      return openPostgresClient(choice.url, async (client, where) => ({
        description: `Postgres at ${where}`,
        applied: (await migratePostgres(client, migrations)).map(({ version, name }) => `${version}_${name}`),
      }));
    }
  }
}

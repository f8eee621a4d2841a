import { z } from "zod";

import { loadStoreMigrations } from "./load-store-migrations.js";
import type { OpenStoreOptions } from "./open-store.js";
import { parseReply } from "./rows/parse-reply.js";
import { toStoreChoice } from "./to-store-choice.js";

/** From here on the database itself can be asked. */
const firstThatAnswers = "20261124050000";
const versionsSchema = z.array(z.string()).nullable();

/** What a store says of some versions. `empty`: nothing of ours is there. `old`: it has nothing that could answer yet. */
export type VersionsReply = "empty" | "old" | { readonly missing: unknown };
type AskVersions = (versions: readonly string[]) => Promise<VersionsReply>;

/**
 * Names of the migrations that a store lacks, oldest first. One that is too old to be asked lacks at least those since it
 * could be; the embedded one is brought to the newest schema by opening it.
 *
 * @returns `null` where the database's books do not name our migrations: somebody applied them by hand.
 * @throws StoreError
 */
export async function loadMissingMigrations(options: OpenStoreOptions): Promise<readonly string[] | null> {
  const ask = await findAsker(options);
  if (ask === null) return [];
  const migrations = await loadStoreMigrations();
  const reply = await ask(migrations.map(({ version }) => version));
  const nameThose = (isMissing: (version: string) => boolean): readonly string[] =>
    migrations.filter(({ version }) => isMissing(version)).map(({ version, name }) => `${version}_${name}`);
  if (reply === "empty") return nameThose(() => true);
  if (reply === "old") return nameThose((version) => version >= firstThatAnswers);
  const missing = parseReply(versionsSchema, reply.missing);
  // What has just answered is there, whatever the books say.
  if (missing === null || missing.includes(firstThatAnswers)) return null;
  return nameThose((version) => missing.includes(version));
}

async function findAsker({ store, env }: OpenStoreOptions): Promise<AskVersions | null> {
  const choice = toStoreChoice(store, env);
  switch (choice.kind) {
    case "none":
    case "embedded":
      return null;
    case "postgres": {
      const { askPostgresVersions } = await import("./postgres/ask-postgres-versions.js");
      return (versions) => askPostgresVersions(choice.url, versions);
    }
    case "supabase": {
      const { askSupabaseVersions } = await import("./supabase/ask-supabase-versions.js");
      return (versions) => askSupabaseVersions(choice, versions);
    }
  }
}

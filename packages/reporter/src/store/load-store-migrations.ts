import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { compareText } from "../documents/compare-text.js";
import { packageFolder } from "../package-folder.js";

/** One file of the schema, as the Supabase command line counts them. */
export interface Migration {
  /** The 14 digits in front. */
  readonly version: string;
  readonly name: string;
  readonly sql: string;
}

// A published package carries a copy, which is generated; a checkout without one reads the schema itself.
const shipped = new URL("migrations/", packageFolder);
const inRepository = new URL("../../supabase/migrations/", packageFolder);

const fileName = /^(\d{14})_([a-z0-9_]+)\.sql$/;

/** The migrations of the store, oldest first: the same files for Supabase, plain Postgres and the embedded store. */
export async function loadStoreMigrations(): Promise<readonly Migration[]> {
  const folder = existsSync(shipped) ? shipped : inRepository;
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort(compareText);
  return Promise.all(
    names.map(async (file) => {
      const [, version, name] = fileName.exec(file) ?? [];
      if (version === undefined || name === undefined) {
        throw new Error(`${fileURLToPath(new URL(file, folder))} is not named <14 digits>_<name>.sql`);
      }
      return { version, name, sql: await readFile(new URL(file, folder), "utf8") };
    }),
  );
}

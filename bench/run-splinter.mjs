// Runs Supabase's database lints (github.com/supabase/splinter, its folder `lints`) on this repository's migrations:
//   node bench/run-splinter.mjs STUBS.sql LINTS [EXTRA.sql]
// STUBS.sql stands for what a Supabase project has before its first migration; EXTRA.sql runs after the migrations, to see
// the lints fire. Prints what each lint finds.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { runFiles, runStubs } from "./postgres/run-sql.mjs";
import { writeStandInExtensions } from "./postgres/stand-in-extensions.mjs";
import { startPostgres } from "./postgres/start-postgres.mjs";

const [stubs, lints, ...extra] = process.argv.slice(2);
if (lints === undefined) {
  console.error("Name the stubs and the lints: node bench/run-splinter.mjs STUBS.sql LINTS [EXTRA.sql]");
  process.exit(2);
}
const migrations = fileURLToPath(new URL("../supabase/migrations/", import.meta.url));
const own = readdirSync(migrations).map((name) => join(migrations, name));
const files = [...own.sort(), ...extra].map((path) => ({ path, text: readFileSync(path, "utf8") }));

const extensions = writeStandInExtensions();
const postgres = await startPostgres();
await runStubs(postgres, readFileSync(stubs, "utf8"), extensions.folder);
for (const failure of await runFiles(postgres, files)) console.log("failed", failure);
const client = await postgres.connect("postgres");
await client.query("set search_path = ''");
// What a hosted project's API exposes.
await client.query("set pgrst.db_schemas = 'public,graphql_public'");
await client.query("create schema if not exists lint");
let count = 0;
for (const name of readdirSync(lints).sort()) {
  const view = name.replace(/\.sql$/u, "");
  try {
    await client.query(readFileSync(join(lints, name), "utf8"));
    const { rows } = await client.query(`select * from lint."${view}"`);
    count += rows.length;
    console.log(`${view}: ${rows.length}`);
    for (const { level, detail } of rows) console.log(`  ${level} ${detail}`);
  } catch (error) {
    console.log(`${view}: could not run: ${error.message}`);
  }
}
console.log(`${count} in all`);
await client.end();
await postgres.stop();
extensions.remove();

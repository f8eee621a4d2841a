import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type pg from "pg";
import { list } from "tar";

/** Loads pgTAP, which is plain SQL, into the schema `extensions` of a database. */
export async function installPgtap(owner: pg.Client): Promise<void> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@electric-sql/pglite-pgtap");
  await owner.query(`create schema extensions; set search_path = extensions; ${await readPgtap(dirname(entry))}`);
  await owner.query("reset search_path; grant usage on schema extensions to public");
}

async function readPgtap(folder: string): Promise<string> {
  const chunks: Buffer[] = [];
  await list({
    file: join(folder, "pgtap.tar.gz"),
    filter: (path) => /\/pgtap--\d+\.\d+\.\d+\.sql$/u.test(path),
    onReadEntry: (file) => file.on("data", (chunk: Buffer) => chunks.push(chunk)),
  });
  if (chunks.length === 0) throw new Error("There is no pgTAP in its package.");
  return Buffer.concat(chunks).toString("utf8");
}

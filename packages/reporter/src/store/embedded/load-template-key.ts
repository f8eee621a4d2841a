import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { z } from "zod";

import type { Migration } from "../load-store-migrations.js";
import { prelude } from "./prelude.js";
import { settings } from "./settings.js";

const manifestSchema = z.object({ version: z.string() });

/**
 * Names all that a new data folder depends on: the Postgres that makes and opens it, and what is done to it then. A template
 * with the same key is what this process would make.
 */
export function loadTemplateKey(migrations: readonly Migration[]): string {
  const parts = [loadDriverVersion(), settings, prelude, migrations];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** Of what is installed: a package manager may have put another version in the place of ours. */
function loadDriverVersion(): string {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(entry), "..", "package.json"), "utf8"));
  return manifestSchema.parse(manifest).version;
}

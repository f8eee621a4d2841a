// Writes everything that is generated; with --check it only compares, and names each file that is out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import prettier from "prettier";

import { cliPage } from "./generate/cli-page.mjs";
import { documentSchemaFiles } from "./generate/document-schemas.mjs";
import { licenceCopies } from "./generate/licence-copies.mjs";
import { migrationCopies } from "./generate/migration-copies.mjs";
import { performancePage } from "./generate/performance-page.mjs";
import { postgresNodes } from "./generate/postgres-nodes.mjs";
import { ruleDocs } from "./generate/rule-docs.mjs";
import { ruleRegistry } from "./generate/rule-registry.mjs";
import { standardsFiles } from "./generate/standards-schema.mjs";
import { tablesPage } from "./generate/tables-page.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const isCheck = process.argv.includes("--check");
const parts = [
  postgresNodes,
  ruleRegistry,
  ruleDocs,
  standardsFiles,
  documentSchemaFiles,
  cliPage,
  tablesPage,
  performancePage,
  migrationCopies,
  licenceCopies,
];

const stale = [];
for (const part of parts) {
  // Each part gives [path, text] pairs; it never writes.
  for (const [path, text] of await part(root)) {
    const file = join(root, path);
    const wanted = await format(file, text);
    if (existsSync(file) && readFileSync(file, "utf8") === wanted) continue;
    if (isCheck) {
      stale.push(path);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, wanted);
    console.log(`wrote ${path}`);
  }
}
if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(", ")}. Run "npm run generate" and commit the result.`);
  process.exitCode = 1;
}

async function format(file, text) {
  const { ignored, inferredParser } = await prettier.getFileInfo(file, { ignorePath: join(root, ".prettierignore") });
  if (ignored || inferredParser === null) return text;
  return prettier.format(text, { ...(await prettier.resolveConfig(file)), filepath: file });
}

// Compares what the SQL rules say with what a real Postgres says that ran the same migrations:
//   npm run measure:sql -- STUBS.sql DIR...
// STUBS.sql stands for what a Supabase project has before its first migration. Prints the statements that failed, and each
// finding that only one of the two has. Whether a table's name is plural Postgres cannot say; `pluralize` says it of the last
// word, so those differences are for people to judge.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { loadMigrations } from "@continuous/database/load";
import { listSourceFiles } from "@continuous/source/load";
import { ESLint } from "eslint";
import pluralize from "pluralize";

import { runFiles, runStubs } from "./postgres/run-sql.mjs";
import { writeStandInExtensions } from "./postgres/stand-in-extensions.mjs";
import { startPostgres } from "./postgres/start-postgres.mjs";

const [stubsPath, ...directories] = process.argv.slice(2);
if (directories.length === 0) {
  console.error("Name the stubs and repositories: npm run measure:sql -- STUBS.sql DIR...");
  process.exit(2);
}
const stubs = readFileSync(stubsPath, "utf8");
const questions = readFileSync(new URL("postgres/ask-standards.sql", import.meta.url), "utf8");
const extensions = writeStandInExtensions();
const rules = new Map();
for (const directory of directories.map((one) => resolve(one))) {
  const { files } = listSourceFiles({ root: directory, extensions: [".sql"] });
  const paths = files.map(({ path }) => path);
  const { folders } = loadMigrations(directory, paths, null);
  const ours = await lint(directory);
  for (const folder of folders) await compare(directory, folder, ours);
}
extensions.remove();
console.log("\nrule | findings of both | only ours | only Postgres'");
for (const [rule, { both, ours, oracle }] of rules) console.log(`${rule} | ${both} | ${ours} | ${oracle}`);

async function compare(directory, { folder, files }, ours) {
  const postgres = await startPostgres();
  await runStubs(postgres, stubs, extensions.folder);
  const failures = await runFiles(postgres, files);
  const client = await postgres.connect("postgres");
  const { rows } = await client.query(questions);
  await client.end();
  await postgres.stop();

  const tables = rows.filter(({ rule }) => rule === "table").map(({ table }) => table);
  const findings = rows.filter(({ rule }) => rule !== "table");
  for (const table of tables) if (!isSnakePlural(table)) findings.push({ rule: "sql-table-naming", table, column: "" });
  const toKey = ({ rule, table, column }) => `${rule}: ${table}${column === "" ? "" : `.${column}`}`;
  const oracle = new Set(findings.map(toKey));
  const own = new Map(ours.filter(({ path }) => path.startsWith(`${folder}/`)).map((one) => [toKey(one), one.message]));
  console.log(
    `\n${directory} ${folder}: ${files.length} files, ${failures.length} statements failed, ${tables.length} tables, ${own.size} findings of ours, ${oracle.size} of Postgres`,
  );
  if (process.env["FAILURES"])
    for (const one of failures) console.log(`  failed ${one.path}:${one.line} ${one.kind} ${one.message}`);
  for (const key of new Set([...own.keys(), ...oracle])) {
    const rule = key.slice(0, key.indexOf(":"));
    const counts = rules.get(rule) ?? { both: 0, ours: 0, oracle: 0 };
    rules.set(rule, counts);
    const side = !oracle.has(key) ? "ours" : own.has(key) ? "both" : "oracle";
    counts[side] += 1;
    if (side === "ours") console.log(`  only ours: ${key}: ${own.get(key)}`);
    if (side === "oracle") console.log(`  only Postgres: ${key}`);
  }
}

function isSnakePlural(name) {
  return /^[a-z0-9]+(?:_[a-z0-9]+)*$/u.test(name) && pluralize.isPlural(name.split("_").at(-1));
}

/** Findings of the recommended standards on a repository's migrations. */
async function lint(directory) {
  process.chdir(directory);
  const { fromStandards } = await import("eslint-plugin-continuous");
  const eslint = new ESLint({
    cwd: directory,
    overrideConfigFile: true,
    overrideConfig: fromStandards().filter(({ name }) => name === "continuous/sql"),
    allowInlineConfig: false,
    errorOnUnmatchedPattern: false,
  });
  const results = await eslint.lintFiles(["**/*.sql"]);
  return results.flatMap(({ filePath, messages }) =>
    messages
      .filter(({ ruleId }) => ruleId !== null)
      .map(({ ruleId, message }) => {
        const [, column, ofTable] = /^Column `(.+?)` of table `(.+?)`/u.exec(message) ?? [];
        const [, table, missing = ""] = /^Table `(.+?)` has (?:no column )?`(.+?)`/u.exec(message) ?? [];
        return {
          path: filePath.slice(directory.length + 1),
          rule: ruleId.replace("continuous/", ""),
          table: ofTable ?? table ?? /^Table `(.+?)`/u.exec(message)?.[1],
          column: column ?? missing,
          message,
        };
      }),
  );
}

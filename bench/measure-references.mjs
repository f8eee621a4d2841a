// Measures `continuous/known-references` on public code:
//   npm run measure:references -- DIR...
// Lints the live code of each repository with that rule alone, against what its migrations, generated types and edge functions
// say. Prints each finding with its line, then how many uses there are, by certainty and form: known, unknown, left out.
// With --uses it prints every use and what became of it, for whoever judges them by hand.
import { readFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";

import { toKnownDatabase } from "@continuous/database";
import {
  loadCreatedNames,
  loadEdgeFunctions,
  loadGeneratedTypes,
  loadMigrations,
  loadTypesInUse,
} from "@continuous/database/load";
import { foldMigrations } from "@continuous/postgres";
import { explainLiveness, findDatabaseUses, mayUseDatabase, sourceExtensions } from "@continuous/source";
import { listSourceFiles } from "@continuous/source/load";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { rules } from "eslint-plugin-continuous/rules";

const rule = "continuous/known-references";
const given = process.argv.slice(2);
const directories = given.filter((argument) => !argument.startsWith("--"));
const printsUses = given.includes("--uses");
if (directories.length === 0) {
  console.error("Name repositories: npm run measure:references -- DIR...");
  process.exit(2);
}

const all = new Map();
for (const directory of directories) {
  const counts = measure(resolve(directory));
  for (const [key, count] of counts) all.set(key, (all.get(key) ?? 0) + count);
}
if (directories.length > 1) printTotals("all", all);

function measure(root) {
  const tree = listSourceFiles({ root, extensions: [""] });
  const live = tree.files.map(({ path }) => path);
  const generated = tree.leftOut.flatMap(({ path, reason }) => (/generated|declaration/u.test(reason) ? [path] : []));
  const known = loadKnown(root, live, generated);
  console.log(`\n${root}: ${describe(known)}`);
  const linter = new Linter({ cwd: root });
  const counts = new Map();
  for (const path of live.filter((one) => sourceExtensions.includes(extname(one)))) {
    const text = readFileSync(join(root, path), "utf8").replace(/^\uFEFF/u, "");
    if (!mayUseDatabase(text) || !explainLiveness(path, text).live) continue;
    for (const [key, count] of measureModule(linter, { root, path, text, known })) {
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
  printTotals(directories.length > 1 ? "here" : "all", counts);
  return counts;
}

function loadKnown(root, live, generated) {
  const sql = live.filter((path) => path.endsWith(".sql"));
  const { folders } = loadMigrations(root, sql, null);
  const types = loadGeneratedTypes(
    root,
    [...live, ...generated].filter((path) => /\.[cm]?ts$/u.test(path)),
    null,
  ).files;
  const modules = live.filter((path) => sourceExtensions.includes(extname(path)));
  return toKnownDatabase({
    catalogs: folders.map(({ files }) => foldMigrations(files)),
    createdNames: loadCreatedNames(root, sql, folders),
    types: folders.length > 0 ? types : loadTypesInUse(root, types, modules),
    edgeFunctions: loadEdgeFunctions(root, live).functions,
  });
}

function measureModule(linter, { root, path, text, known }) {
  const config = {
    files: [`**/*{${sourceExtensions.join(",")}}`],
    languageOptions: { parser },
    linterOptions: { noInlineConfig: true },
    plugins: { continuous: { rules } },
    settings: { continuous: { root, database: { key: "", known: () => known } } },
    rules: { [rule]: "error" },
  };
  const messages = linter
    .verify(text, config, { filename: join(root, path) })
    .filter(({ ruleId, fatal }) => ruleId === rule || fatal);
  const counts = new Map();
  const broken = messages.find(({ fatal }) => fatal);
  if (broken !== undefined) {
    console.log(`${path}:${broken.line} ${broken.message}`);
    return counts;
  }
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const found = new Set(messages.map(({ line, column }) => `${line}:${column}`));
  if (!printsUses) {
    for (const { line, column, message } of messages)
      console.log(`${path}:${line}:${column} ${message}\n    ${lines[line - 1]?.trim().slice(0, 140)}`);
  }
  const { ast } = parser.parseForESLint(text, {
    filePath: path,
    range: true,
    loc: true,
    jsx: /x$|\.[cm]?js$/u.test(path),
  });
  const seen = new Set();
  for (const use of findDatabaseUses(ast, text)) {
    if (seen.has(use.range[0])) continue;
    seen.add(use.range[0]);
    const became = found.has(`${use.line}:${use.column}`) ? "unknown" : isDefined(use, known) ? "known" : "left out";
    const key = `${use.form} ${use.certainty}: ${became}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (!printsUses) continue;
    const name = use.schema === null ? use.name : `${use.schema}.${use.name}`;
    console.log(
      `${became}\t${use.form} ${use.certainty}\t${use.kind} ${name}\t${path}:${use.line}\t${lines[use.line - 1]?.trim().slice(0, 140)}`,
    );
  }
  return counts;
}

function isDefined({ kind, name, schema }, known) {
  if (kind === "schema") return known?.schemas.some((one) => one.name === name) === true;
  if (kind === "edge_function") return known?.edgeFunctions?.includes(name) === true;
  const of = kind === "table" ? "relations" : "functions";
  return known?.schemas.some((one) => one[of].includes(name) && (schema ?? "public") === one.name) === true;
}

function describe(known) {
  if (known === null) return "nothing known of a database";
  const sum = (of) => known.schemas.reduce((total, schema) => total + schema[of].length, 0);
  return `${sum("relations")} tables and views, ${sum("functions")} functions in ${known.schemas.length} schemas, ${known.edgeFunctions?.length ?? "no"} edge functions, ${known.renames.length} renames, ${known.drops.length} drops`;
}

function printTotals(title, counts) {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${title}: ${total} uses`);
  for (const [key, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${count}\t${key}`);
}

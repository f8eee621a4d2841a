// Does one thing with a folder of migrations in this process and prints what it cost. Called by lint-migrations.mjs, a fresh
// process for every figure.
//   node bench/lint-migrations-once.mjs VARIANT DIR
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { median } from "./median.mjs";

const [variant, root] = process.argv.slice(2);
const folder = join(root, "supabase/migrations");

const variants = {
  /** Postgres' own parser on the same files. */
  floor: async () => {
    const { loadModule, parseSync } = await import("libpg-query");
    await loadModule();
    let statements = 0;
    for (const name of readdirSync(folder).sort())
      statements += parseSync(readFileSync(join(folder, name), "utf8")).stmts.length;
    return statements;
  },
  ours: async () => lint((config) => config),
  "ours, rules off": async () => lint((config) => ({ ...config, rules: {} })),
  "edit newest": async () => edit((names) => names.length - 1),
  "edit middle": async () => edit((names) => Math.floor(names.length / 2)),
  "edit first": async () => edit(() => 0),
};

async function createLint(change = (config) => config) {
  process.chdir(root);
  const { ESLint } = await import("eslint");
  const { fromStandards } = await import("eslint-plugin-continuous");
  const overrideConfig = fromStandards()
    .filter(({ name }) => name === "continuous/sql")
    .map(change);
  return new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig });
}

async function lint(change) {
  const eslint = await createLint(change);
  const results = await eslint.lintFiles(["supabase/migrations/*.sql"]);
  return results.reduce((sum, { messages }) => sum + messages.length, 0);
}

/** Milliseconds of CPU that one file costs after each of its edits, in a process that knows all files, as an editor's does. */
async function edit(choose) {
  const eslint = await createLint();
  await eslint.lintFiles(["supabase/migrations/*.sql"]);
  const names = readdirSync(folder).sort();
  const filePath = join(folder, names[choose(names)]);
  const text = readFileSync(filePath, "utf8");
  const costs = [];
  for (let round = 0; round < 9; round += 1) {
    const before = process.cpuUsage();
    const edited = `${text}\nalter table public.ledger_0_entries add column step_${round} text;\n`;
    await eslint.lintText(edited, { filePath });
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000);
  }
  return Math.round(median(costs));
}

const found = await variants[variant]();
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024, found }));

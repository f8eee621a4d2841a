// Runs the benchmarks one after the other on a repository you name, and writes what they measured into docs/performance.json,
// of which `npm run generate` makes docs/performance.md:
//   npm run bench -- DIR [--only lint,store] [--keep-table] [--peers FOLDER]
// Peers are measured in the same run; those that are not installed here (of migrations and editors) are looked for in FOLDER,
// see bench/lint-migrations.mjs and bench/editor.mjs. Nothing comes from the network. What a benchmark is asked for beside this (rounds, peers, sizes), it takes by itself:
// see `npm run bench:NAME`. Let nothing else run beside it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, peers: { type: "string" }, "keep-table": { type: "boolean", default: false } },
});
const [directory] = positionals;
if (directory === undefined) {
  console.error("Name a repository of 1,000 TypeScript files or more: npm run bench -- DIR [--only lint,store]");
  process.exit(2);
}
const root = resolve(directory);
const peers = values.peers === undefined ? null : resolve(values.peers);
const benches = {
  lint: { script: "lint.mjs", args: [root] },
  discover: { script: "discover.mjs", args: [root] },
  staged: { script: "staged.mjs", args: [] },
  sql: { script: "lint-migrations.mjs", args: peers === null ? [] : ["1000", "5", peers] },
  editor: { script: "editor.mjs", args: peers === null ? [root] : [root, "100", "3", peers], needs: "tsconfig.json" },
  hook: { script: "hook.mjs", args: [] },
  embedded: { script: "open-embedded-store.mjs", args: [] },
  store: { script: "store.mjs", args: [] },
  reports: { script: "reports.mjs", args: [] },
  tests: { script: "test-all.mjs", args: [] },
};
const names = values.only?.split(",") ?? Object.keys(benches);
const unknown = names.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}; there are ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "continuous-bench-"));
const notes = join(folder, "figures");
const failed = [];
for (const name of names) {
  const { script, args, needs } = benches[name];
  console.log(`\n== ${name}`);
  if (needs !== undefined && !existsSync(join(root, needs))) {
    console.log(`left out: it needs a ${needs} in ${directory}`);
    continue;
  }
  const file = fileURLToPath(new URL(script, import.meta.url));
  const { status } = spawnSync(process.execPath, [file, ...args], {
    stdio: "inherit",
    env: { ...process.env, CONTINUOUS_BENCH_FIGURES: notes },
  });
  if (status !== 0) failed.push(name);
}

const noted = existsSync(notes)
  ? readFileSync(notes, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
  : [];
rmSync(folder, { recursive: true });
if (!values["keep-table"] && noted.length > 0) {
  const table = fileURLToPath(new URL("../docs/performance.json", import.meta.url));
  const before = existsSync(table) ? JSON.parse(readFileSync(table, "utf8")) : {};
  const day = new Date().toISOString().slice(0, 10);
  const measured = Object.fromEntries(noted.map(({ bench, ...rest }) => [bench, { day, ...rest }]));
  // In one order, so that what did not change stands where it stood.
  const all = Object.keys(benches).flatMap((name) => {
    const entry = measured[name] ?? before[name];
    return entry === undefined ? [] : [[name, entry]];
  });
  writeFileSync(table, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
  console.log(`\nwrote docs/performance.json; \`npm run generate\` makes the page of it`);
}
if (failed.length > 0) {
  console.error(`failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}

// Measures what linting migrations costs, beside Postgres' own parser and peers, in the same run:
//   npm run bench:sql -- [COUNT] [ROUNDS] [PEERS]
// PEERS is a folder in which `npm install squawk-cli schemalint` was run; without it peers are left out. Variants take turns, a
// fresh process each; figures are CPU time (user and system) of the process and all its threads, the median of the rounds.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { makeMigrations } from "./make-migrations.mjs";
import { median } from "./median.mjs";
import { noteFigures } from "./note-figures.mjs";
import { runFiles } from "./postgres/run-sql.mjs";
import { startPostgres } from "./postgres/start-postgres.mjs";

const [count = "1000", rounds = "5", peers] = process.argv.slice(2);
const once = fileURLToPath(new URL("lint-migrations-once.mjs", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "continuous-bench-"));
const supabase = readFileSync(new URL("postgres/supabase.sql", import.meta.url), "utf8");
const small = join(root, "small");
const files = makeMigrations(Number(count));
for (const { path, text } of files) write(join(root, path), text);
write(join(small, "supabase/migrations/1_first.sql"), "select 1;\n");

const node = (variant, folder) => [process.execPath, once, variant, folder];
const variants = new Map([
  ["libpg-query alone", node("floor", root)],
  ["ours", node("ours", root)],
  ["ours, rules off", node("ours, rules off", root)],
  ["ours, one small file (start)", node("ours", small)],
]);
const postgres = peers === undefined ? undefined : await addPeers(variants, resolve(peers));

const runs = new Map([...variants.keys()].map((name) => [name, []]));
for (let round = -1; round < Number(rounds); round += 1) {
  for (const [name, command] of variants) {
    const cpu = measure(command);
    // The first round warms the disk and is not counted.
    if (round >= 0) runs.get(name).push(cpu);
  }
}
const size = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
console.log(`${count} migrations, ${(size / 1e6).toFixed(2)} MB, ${rounds} rounds, Node ${process.versions.node}`);
console.log("variant | CPU s (median) | ratio to libpg-query (median, min, max)");
const floor = runs.get("libpg-query alone");
for (const [name, all] of runs) print(name, all);
const start = runs.get("ours, one small file (start)");
const ours = runs.get("ours");
print(
  "ours without its start",
  ours.map((cpu, round) => cpu - start[round]),
);
for (const place of ["newest", "middle", "first"]) {
  const edits = execFileSync(process.execPath, [once, `edit ${place}`, root], { encoding: "utf8" });
  console.log(`re-lint after an edit of the ${place} file: CPU ${JSON.parse(edits).found} ms (median of 9)`);
}
noteFigures(
  "sql",
  `${count} migrations, ${(size / 1e6).toFixed(2)} MB, ${rounds} rounds, CPU, Node ${process.versions.node}`,
  [...runs].map(([name, all]) => ({
    what: name,
    value: `${median(all).toFixed(2)} s`,
    ratio: median(all.map((cpu, round) => cpu / floor[round])).toFixed(2),
    to: "libpg-query alone",
    ...(name === "ours" ? { limit: "2" } : {}),
  })),
);
await postgres?.stop();
rmSync(root, { recursive: true });

function print(name, all) {
  const ratios = all.map((cpu, round) => cpu / floor[round]);
  console.log(
    `${name} | ${median(all).toFixed(2)} | ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}, ${Math.max(...ratios).toFixed(2)})`,
  );
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** CPU seconds of a command and its children; what it says of the migrations does not count. */
function measure(command) {
  const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>/dev/null; true';
  const output = execFileSync("bash", ["-c", `{ ${script}; } 2>&1`, "bash", ...command], {
    encoding: "utf8",
    cwd: root,
  });
  const [user, system] = output.trim().split(" ").map(Number);
  return user + system;
}

/** squawk reads the files; schemalint asks a database in which the same migrations ran, whose own time is not counted. */
async function addPeers(all, folder) {
  const bin = (name) => join(folder, "node_modules/.bin", name);
  if (existsSync(bin("squawk"))) {
    all.set("squawk", ["bash", "-c", `exec ${JSON.stringify(bin("squawk"))} supabase/migrations/*.sql`]);
  }
  if (!existsSync(bin("schemalint"))) return undefined;
  const server = await startPostgres();
  const failures = await runFiles(server, [{ path: "stand-ins", text: supabase }, ...files]);
  if (failures.length > 0) console.log("not run for schemalint:", failures.length, failures[0]);
  const client = await server.connect("postgres");
  const { host } = client;
  await client.end();
  const config = {
    connection: { host, user: "postgres", database: "postgres", charset: "utf8" },
    rules: {
      "name-casing": ["error", "snake"],
      "name-inflection": ["error", "plural"],
      "mandatory-columns": ["error", { id: { ordinalPosition: 1 }, created_at: {}, updated_at: {} }],
      "row-level-security": ["error", { enforced: false }],
    },
    schemas: [{ name: "public" }],
  };
  writeFileSync(join(root, ".schemalintrc.js"), `module.exports = ${JSON.stringify(config)};`);
  all.set("schemalint (and a loaded Postgres)", [process.execPath, bin("schemalint"), "-c", ".schemalintrc.js"]);
  return server;
}

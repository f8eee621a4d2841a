// Measures discovery beside its floor (reading the same files and oxc-parser's module records of them) and knip, each in a
// fresh process, in turns, on a repository you name:
//   npm run bench:discover -- DIR [ROUNDS]
// Growth is shown on the first 1,000, 3,000, 10,000 live modules of the same tree.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { sourceExtensions } from "@continuous/source";
import { listSourceFiles } from "@continuous/source/load";

import { median } from "./median.mjs";
import { noteFigures } from "./note-figures.mjs";

const [directory, rounds = "3"] = process.argv.slice(2);
if (directory === undefined) {
  console.error("Name a repository with 10,000 TypeScript files or more: npm run bench:discover -- DIR [ROUNDS]");
  process.exit(2);
}
const root = resolve(directory);
const once = fileURLToPath(new URL("discover-once.mjs", import.meta.url));
const knip = fileURLToPath(new URL("../node_modules/knip/bin/knip.js", import.meta.url));
const cache = join(mkdtempSync(join(tmpdir(), "continuous-bench-")), "modules");

function run(variant, tree) {
  const output = execFileSync(process.execPath, [once, variant, tree, cache], { encoding: "utf8", maxBuffer: 1 << 28 });
  return JSON.parse(output);
}

const variants = ["floor", "first", "again"];
const runs = Object.fromEntries([...variants, "knip"].map((variant) => [variant, []]));
for (let round = 0; round < Number(rounds); round += 1) {
  for (const variant of variants) runs[variant].push(run(variant, root));
}
runs.knip.push(runKnip(root));

console.log(`${runs.first[0].files} modules read, ${rounds} rounds, Node ${process.versions.node}`);
console.log("variant | CPU s (median) | times the floor | peak MB");
const floor = median(runs.floor.map(({ cpu }) => cpu));
for (const [variant, results] of Object.entries(runs)) {
  if (results.length === 0 || results[0] === null) continue;
  const cpu = median(results.map((result) => result.cpu));
  const peak = median(results.map((result) => result.peak));
  console.log(`${variant} | ${cpu.toFixed(2)} | ${(cpu / floor).toFixed(2)} | ${peak.toFixed(0)}`);
}

const what = {
  floor: "reading and oxc's module records",
  first: "`discover`, first run",
  again: "`discover`, nothing changed",
  knip: "knip",
};
const limits = { first: "2.5" };
noteFigures(
  "discover",
  `${runs.first[0].files} modules, ${rounds} rounds, CPU, Node ${process.versions.node}`,
  Object.entries(runs)
    .filter(([, results]) => results[0] !== null)
    .map(([variant, results]) => {
      const cpu = median(results.map((result) => result.cpu));
      const peak = median(results.map((result) => result.peak));
      return {
        what: what[variant],
        value: `${cpu.toFixed(2)} s, ${peak.toFixed(0)} MB`,
        ratio: (cpu / floor).toFixed(2),
        to: "the floor",
        limit: limits[variant],
      };
    }),
);

const modules = listSourceFiles({ root })
  .files.map(({ path }) => path)
  .filter((path) => sourceExtensions.some((extension) => path.endsWith(extension)));
for (const count of [1_000, 3_000, 10_000]) {
  if (count > modules.length) continue;
  const tree = mkdtempSync(join(tmpdir(), "continuous-bench-"));
  for (const path of modules.slice(0, count)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    cpSync(join(root, path), join(tree, path));
  }
  const results = Array.from({ length: Number(rounds) }, () => run("first", tree).cpu);
  console.log(
    `${count} modules: ${median(results).toFixed(2)} s, ${((1e3 * median(results)) / count).toFixed(2)} ms each`,
  );
  rmSync(tree, { recursive: true });
}
rmSync(dirname(cache), { recursive: true });

/** knip's own process; what it finds does not matter here. `null`: it could not read this tree. */
function runKnip(tree) {
  const cost = fileURLToPath(new URL("print-cost.mjs", import.meta.url));
  const { stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=12000", "--import", cost, knip, "--no-exit-code", "--no-progress"],
    { encoding: "utf8", maxBuffer: 1 << 30, cwd: tree },
  );
  const last = stderr.trim().split("\n").at(-1) ?? "";
  if (last.startsWith("{")) return JSON.parse(last);
  console.log(`knip could not read this tree: ${stderr.trim().split("\n").slice(0, 3).join(" ")}`);
  return null;
}

// Measures each report over a generated year (200 runs a week, 20,000 issues) in an embedded store, as a process of its own:
//   npm run bench:reports -- [ROUNDS] [FOLDER]
// A figure is the median of the rounds: of all that a person waits for, and of the processor's time. FOLDER keeps the year for
// the next time; without it, it is made afresh and removed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { bundleReporter } from "./bundle-reporter.mjs";
import { median } from "./median.mjs";
import { noteFigures } from "./note-figures.mjs";

const [rounds = "5", folder] = process.argv.slice(2);
const cli = fileURLToPath(new URL("../packages/reporter/dist/bin.js", import.meta.url));
const printCost = fileURLToPath(new URL("print-cost.mjs", import.meta.url));
const root = folder ?? mkdtempSync(join(tmpdir(), "continuous-bench-"));
const reports = [
  ["status"],
  ["report", "trends"],
  ["report", "trends", "--since", "1y", "--by", "day"],
  ["report", "trends", "--since", "1y", "--by", "day", "--format", "json"],
  ["report", "metrics"],
  ["report", "dashboard"],
  ["report", "issues", "--format", "json"],
];

if (!existsSync(join(root, ".continuous"))) await makeYear();
const known = run(["report", "--help"]).stdout;
console.log(`${"report".padEnd(52)} ${"wall ms".padStart(8)} ${"CPU ms".padStart(8)} ${"kB".padStart(8)}`);
const noted = [];
for (const args of reports) {
  // What is not there yet is not measured.
  if (args[0] === "report" && !known.includes(`  ${args[1]} `)) continue;
  const figures = Array.from({ length: Number(rounds) }, () => measure(args));
  const middle = (key) => String(Math.round(median(figures.map((one) => one[key])))).padStart(8);
  noted.push({
    what: `\`${args.join(" ")}\``,
    value: `${middle("wall").trim()} ms, ${middle("cpu").trim()} ms of CPU`,
    limit: "2000 ms",
  });
  console.log(`${args.join(" ").padEnd(52)} ${middle("wall")} ${middle("cpu")} ${middle("size")}`);
}
noteFigures(
  "reports",
  `a year of 200 runs a week and 20,000 issues in the embedded store, ${rounds} rounds, Node ${process.versions.node}`,
  noted,
);
if (folder === undefined) rmSync(root, { recursive: true });

function measure(args) {
  const output = join(root, "report.out");
  const begun = performance.now();
  const { status, stderr } = run([...args, "--output", output]);
  const wall = performance.now() - begun;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${String(status)}:\n${stderr}`);
  const { cpu } = JSON.parse(stderr.trim().split("\n").at(-1));
  return { wall, cpu: cpu * 1000, size: statSize(output) };
}

function statSize(file) {
  return readFileSync(file).length / 1024;
}

function run(args) {
  const options = { cwd: root, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: `--import=${printCost}` } };
  return spawnSync(
    process.execPath,
    [cli, ...args, "--root", root, "--store", "embedded", "--branch", "main"],
    options,
  );
}

/** A year up to now: its runs of tests say as much as those of a repository of 300 services do. */
async function makeYear() {
  const paths = [
    "tests/queries/year/make-year.ts",
    "tests/queries/year/fill-year.ts",
    "src/store/embedded/open-data-folder.ts",
    "src/store/embedded/to-store-paths.ts",
    "src/store/load-store-migrations.ts",
  ];
  const [{ makeYear: make }, { fillYear }, { openDataFolder }, { toStorePaths }, { loadStoreMigrations }] =
    await bundleReporter("reports", paths);
  mkdirSync(join(root, ".continuous"), { recursive: true });
  writeFileSync(join(root, "package.json"), JSON.stringify({ name: "year", workspaces: [] }));
  const database = await openDataFolder(toStorePaths(root), await loadStoreMigrations(), 60_000);
  const result = (index) => ({
    name: `Service${String(index)}`,
    path: `packages/p${String(index % 12)}/src/service-${String(index)}.ts`,
    passed: true,
    skipped: false,
    duration: index * 7,
    tests: { passed: index % 30, failed: 0, skipped: 0 },
  });
  const services = Array.from({ length: 300 }, (_, index) => result(index));
  const suites = services
    .slice(0, 12)
    .map((suite) => ({ ...suite, runners: ["vitest"], failures: [], flaky_tests: [] }));
  const fatten = () => ({ results: { suites, services, pipelines: [], coverage: null } });
  await fillYear((sql, parameters) => database.query(sql, parameters), make({ until: new Date().toISOString() }), {
    fatten,
  });
  await database.query("checkpoint");
  await database.close();
}

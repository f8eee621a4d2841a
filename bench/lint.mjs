// Measures what our rules cost, beside a floor and peers, in the same run, on a repository you name:
//   npm run bench:lint -- DIR [PAIRS]
// Variants take turns, a fresh process each, so that a noisy machine disturbs all alike; the figure is the median of the
// pairwise ratios of CPU time (user and system).
import { execFileSync, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { explainLiveness } from "@continuous/source";
import { listSourceFiles } from "@continuous/source/load";

import { median } from "./median.mjs";
import { noteFigures } from "./note-figures.mjs";

const [directory, pairs = "7"] = process.argv.slice(2);
if (directory === undefined) {
  console.error("Name a repository with 1,000 TypeScript files or more: npm run bench:lint -- DIR [PAIRS]");
  process.exit(2);
}
const root = resolve(directory);
const script = fileURLToPath(new URL("lint-once.mjs", import.meta.url));
const bin = fileURLToPath(new URL("../packages/reporter/dist/bin.js", import.meta.url));
const variants = ["floor", "continuous", "typescript-eslint recommended", "unicorn recommended"];
const paths = listSourceFiles({ root })
  .files.map((file) => file.path)
  .filter((path) => /\.[mc]?tsx?$/u.test(path) && explainLiveness(path).live);

const runs = Object.fromEntries(variants.map((variant) => [variant, []]));
for (let pair = -1; pair < Number(pairs); pair += 1) {
  for (const variant of variants) {
    const output = execFileSync(process.execPath, ["--max-old-space-size=8192", script, variant, root], {
      input: JSON.stringify(paths),
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    // The first round warms the disk and is not counted.
    if (pair >= 0) runs[variant].push(JSON.parse(output));
  }
}

console.log(`${paths.length} live TypeScript files, ${pairs} pairs, Node ${process.versions.node}`);
console.log("variant | CPU s (median) | ratio to floor (median, min, max) | files x rules | findings | peak MB");
for (const variant of variants) {
  const ratios = runs[variant].map((run, index) => run.cpu / runs.floor[index].cpu);
  const [first] = runs[variant];
  console.log(
    [
      variant,
      median(runs[variant].map((run) => run.cpu)).toFixed(2),
      `${median(ratios).toFixed(3)} (${Math.min(...ratios).toFixed(3)}, ${Math.max(...ratios).toFixed(3)})`,
      `${first.files} x ${first.rules}`,
      first.findings,
      median(runs[variant].map((run) => run.peak)).toFixed(0),
    ].join(" | "),
  );
}

const cost = fileURLToPath(new URL("print-cost.mjs", import.meta.url));
const command = ["check", "standards", "--store", "none", "--format", "json", "--output", "/dev/null", "--quiet"];
const check = spawnSync(process.execPath, ["--import", cost, bin, ...command, "--root", root], {
  encoding: "utf8",
  maxBuffer: 1 << 28,
});
const { cpu, peak } = JSON.parse(check.stderr.trim().split("\n").at(-1));
console.log(`check standards: CPU ${cpu.toFixed(2)} s, peak ${peak.toFixed(0)} MB`);
noteFigures("lint", `${paths.length} live TypeScript files, ${pairs} pairs, CPU, Node ${process.versions.node}`, [
  ...variants.map((variant) => ({
    what: variant === "floor" ? "ESLint and its parser, no rule" : `${variant} rules`,
    value: `${median(runs[variant].map((run) => run.cpu)).toFixed(2)} s`,
    ratio: median(runs[variant].map((run, index) => run.cpu / runs.floor[index].cpu)).toFixed(2),
    to: "no rule",
    ...(variant === "continuous" ? { limit: "1.15" } : {}),
  })),
  { what: "`check standards`, the whole command", value: `${cpu.toFixed(2)} s, ${peak.toFixed(0)} MB` },
]);

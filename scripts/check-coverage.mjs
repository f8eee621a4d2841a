// Holds our own coverage against our own standards.yaml, from the document of a test run: `continuous test all --also
// json=FILE`. That warns of each module; here all of them together fail. Missing data is not zero coverage: it is said to
// be missing, and fails.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { loadStandards } from "../packages/standards/dist/index.js";

const [file] = process.argv.slice(2);
const root = fileURLToPath(new URL("..", import.meta.url));
const loaded = loadStandards({ root, today: new Date().toISOString().slice(0, 10) });
if (!loaded.ok) throw new Error(loaded.problems.map((problem) => problem.message).join("\n"));
const { minimumCoverage } = loaded.standards.testing;
const { coverage } = JSON.parse(readFileSync(file, "utf8")).run.results;
if (coverage === null) {
  console.error("No coverage was measured.");
  process.exit(1);
}
const rows = [
  ["all services", coverage.percent, minimumCoverage.services],
  ...coverage.critical_paths.map(({ glob, percent, required }) => [glob, percent, required]),
];
for (const [name, percent, minimum] of rows) {
  const isRight = minimum === null || (percent !== null && percent >= minimum);
  console.log(
    `${isRight ? "ok  " : "FAIL"} ${name}: ${percent === null ? "no data" : `${percent} %`} of lines, at least ${minimum} %`,
  );
  if (!isRight) process.exitCode = 1;
}

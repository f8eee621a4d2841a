// Holds our own coverage against our own standards.yaml, from what the test run wrote. Missing data is not zero coverage:
// it is said to be missing, and fails.
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import picomatch from "picomatch";

import { loadStandards } from "../packages/standards/dist/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const summaryFile = join(root, "coverage/coverage-summary.json");
if (!existsSync(summaryFile)) {
  console.error("No coverage was measured. Run npm run coverage first.");
  process.exit(1);
}
const loaded = loadStandards({ root, today: new Date().toISOString().slice(0, 10) });
if (!loaded.ok) throw new Error(loaded.problems.map((problem) => problem.message).join("\n"));
const { services, testing } = loaded.standards;
const files = Object.entries(JSON.parse(readFileSync(summaryFile, "utf8")))
  .filter(([name]) => name !== "total")
  .map(([name, entry]) => ({ path: relative(root, name).replaceAll("\\", "/"), ...entry.lines }));

/** Percent of lines of the files that match, to one decimal. */
function percentOf(globs, ignore = []) {
  const matches = picomatch([...globs], { ignore: [...ignore] });
  const chosen = files.filter((file) => matches(file.path));
  const total = chosen.reduce((sum, file) => sum + file.total, 0);
  return total === 0 ? null : Math.round((1000 * chosen.reduce((sum, file) => sum + file.covered, 0)) / total) / 10;
}

const rows = [
  ["services", percentOf(services.include, services.exclude), testing.minimumCoverage.services],
  ...testing.criticalPaths.map((glob) => [glob, percentOf([glob]), testing.minimumCoverage.criticalPaths]),
];
for (const [name, percent, minimum] of rows) {
  const isRight = minimum === null || (percent !== null && percent >= minimum);
  console.log(
    `${isRight ? "ok  " : "FAIL"} ${name}: ${percent === null ? "no data" : `${percent} %`} of lines, at least ${minimum} %`,
  );
  if (!isRight) process.exitCode = 1;
}

// Prints the counts of a test run of ours as one plain line; fails where none was counted or one failed.
import { readFileSync } from "node:fs";

const { totals } = JSON.parse(readFileSync(process.argv[2], "utf8")).run;
console.log(
  `${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ""}`,
);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;

// Prints the test runner's own counts as one plain line; fails where none was counted or one failed.
import { readFileSync } from "node:fs";

const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(
  `${numPassedTests} passed, ${numFailedTests} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ""}`,
);
process.exitCode = numFailedTests > 0 || numPassedTests === 0 ? 1 : 0;

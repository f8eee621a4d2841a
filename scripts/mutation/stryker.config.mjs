// Changes the code in small ways and looks whether a test notices. Run by scripts/mutate.mjs, which says what and how.
import { env } from "node:process";

export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "scripts/mutation/vitest.config.mjs", related: true },
  coverageAnalysis: "perTest",
  // What runs once on import (lists of names, messages) needs a worker of its own and all tests for each mutant.
  ignoreStatic: env["MUTATION_STATIC"] !== "1",
  ignorePatterns: ["/coverage", "/examples", "/docs", "/bench", ".continuous"],
  reporters: ["clear-text", ...(env["MUTATION_REPORT"] === undefined ? [] : ["json"])],
  jsonReporter: { fileName: env["MUTATION_REPORT"] ?? "" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  allowEmpty: true,
  concurrency: Number(env["MUTATION_JOBS"] ?? 1),
  timeoutMS: 15_000,
  thresholds: { high: 95, low: 85, break: Number(env["MUTATION_FLOOR"] ?? 0) },
  tempDirName: ".stryker-tmp",
  cleanTempDir: "always",
};

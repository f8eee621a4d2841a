// Mutation tests: changes the code in small ways and looks whether a test notices. Run by scripts/mutate.mjs.
export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  // Only tests that import a mutated file run; end-to-end tests start processes and would take hours.
  vitest: { configFile: "vitest.base.config.ts", related: true },
  coverageAnalysis: "perTest",
  // What runs once on import cannot be switched between tests without loading everything anew.
  ignoreStatic: true,
  ignorePatterns: ["/coverage", "/examples", "/docs", "/bench", ".continuous"],
  reporters: ["clear-text"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  allowEmpty: true,
  concurrency: 2,
  timeoutMS: 15_000,
  // Below it the run fails: a floor under the weakest file that was measured, to be raised as tests are added.
  thresholds: { high: 90, low: 80, break: 40 },
  tempDirName: ".stryker-tmp",
  cleanTempDir: "always",
};

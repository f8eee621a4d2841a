export { findSuites } from "./suites/find-suites.js";
export { loadPackages } from "./suites/load-packages.js";
export type { RunnerKind, Suite, TestPackage } from "./suites/suite.js";
export type { Breakage, RunnerReport, TestCase, TestStatus } from "./reports/report.js";
export { runSuites, type RunSuitesOptions } from "./run/run-suites.js";
export type { SuiteRun } from "./run/suite-run.js";

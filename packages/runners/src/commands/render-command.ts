import { pathToFileURL } from "node:url";

import { escapePattern } from "@continuous/source";

import type { CommandParts, RunnerCall } from "../suites/suite.js";

/** Where a run of a command line leaves what its runners report. */
export interface ReportPlaces {
  /** An absolute folder of this run alone. */
  readonly folder: string;
  /** Ask for coverage too. */
  readonly coverage: boolean;
  /** Test files to run, absolute. Default: all there are. */
  readonly files?: readonly string[];
}

/** The file that a call of a runner writes its report to; absolute. */
export function toReportFile({ folder }: ReportPlaces, { kind, call }: Pick<RunnerCall, "kind" | "call">): string {
  const endings: Partial<Record<RunnerCall["kind"], string>> = {
    node: "jsonl",
    mocha: "jsonl",
    playwright: "jsonl",
    bun: "xml",
    deno: "xml",
  };
  return `${folder}/report-${String(call)}.${endings[kind] ?? "json"}`;
}

/** The folder that a call of a runner writes its coverage to; absolute. */
export function toCoverageFolder({ folder }: ReportPlaces, call: number): string {
  return `${folder}/coverage-${String(call)}`;
}

/** The folder that Node writes coverage to, where the runner has no coverage of its own; absolute. */
export function toV8Folder({ folder }: ReportPlaces): string {
  return `${folder}/v8`;
}

/** The module that Node's runner reports through; absolute. */
export function toNodeReporterFile({ folder }: ReportPlaces): string {
  return `${folder}/node-reporter.mjs`;
}

/** The module that Mocha reports through; absolute. */
export function toMochaReporterFile({ folder }: ReportPlaces): string {
  return `${folder}/mocha-reporter.cjs`;
}

/** The module that Playwright reports through; absolute. */
export function toPlaywrightReporterFile({ folder }: ReportPlaces): string {
  return `${folder}/playwright-reporter.mjs`;
}

/** The text for the shell, with each runner told to report to us. */
export function renderCommand(parts: CommandParts, places: ReportPlaces): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      return part.slot === "variables"
        ? toVariables(part, places)
        : [...toOptions(part, places), ...toFiles(part, places)].join(" ");
    })
    .join("");
}

function toVariables(call: RunnerCall, places: ReportPlaces): string {
  if (call.kind === "playwright") return `CONTINUOUS_TEST_REPORT=${quote(toReportFile(places, call))} `;
  return call.kind === "mocha" && places.coverage ? `NODE_V8_COVERAGE=${quote(toV8Folder(places))} ` : "";
}

function toOptions(call: RunnerCall, places: ReportPlaces): readonly string[] {
  const file = quote(toReportFile(places, call));
  const coverage = quote(toCoverageFolder(places, call.call));
  switch (call.kind) {
    case "vitest":
      return [
        `--run --reporter=default --reporter=json --outputFile.json=${file}`,
        ...(places.coverage
          ? [
              `--coverage.enabled --coverage.reporter=json --coverage.reportsDirectory=${coverage} --coverage.reportOnFailure`,
            ]
          : []),
      ];
    case "jest":
      return [
        `--watchAll=false --json --outputFile=${file}`,
        ...(places.coverage ? [`--coverage --coverageReporters=json --coverageDirectory=${coverage}`] : []),
      ];
    case "node": {
      const reporter = quote(pathToFileURL(toNodeReporterFile(places)).href);
      return [
        "--test-reporter=spec --test-reporter-destination=stdout",
        `--test-reporter=${reporter} --test-reporter-destination=${file}`,
        ...(places.coverage
          ? [
              `--experimental-test-coverage --test-reporter=lcov --test-reporter-destination=${quote(`${toCoverageFolder(places, call.call)}.info`)}`,
            ]
          : []),
      ];
    }
    case "playwright":
      return [`--reporter=list,${quote(toPlaywrightReporterFile(places))}`];
    case "mocha":
      return [`--reporter ${quote(toMochaReporterFile(places))} --reporter-option output=${file}`];
    case "bun":
      return [`--reporter=junit --reporter-outfile=${file}`];
    case "deno":
      return [`--junit-path=${file}`];
    case "script":
      return [];
  }
}

/** Thresholds of coverage hold for all tests, and a file that the runner takes for none is no failure. */
function toFiles({ kind, isEmptyAllowed }: RunnerCall, { files }: ReportPlaces): readonly string[] {
  if (files === undefined) return [];
  const empty = (option: string): readonly string[] => (isEmptyAllowed === true ? [] : [option]);
  switch (kind) {
    case "vitest":
      return [...empty("--passWithNoTests"), "--coverage.enabled=false", ...files.map(quote)];
    case "jest":
      return [...empty("--passWithNoTests"), "--coverage=false", "--runTestsByPath", ...files.map(quote)];
    case "playwright":
      return [...empty("--pass-with-no-tests"), ...files.map((file) => quote(`${escapePattern(file)}$`))];
    default:
      return [];
  }
}

/** For a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

import { mkdir, realpath, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";

import { mochaReporter } from "../commands/mocha-reporter.js";
import { nodeReporter } from "../commands/node-reporter.js";
import { playwrightReporter } from "../commands/playwright-reporter.js";
import {
  renderCommand,
  toMochaReporterFile,
  toNodeReporterFile,
  toPlaywrightReporterFile,
  toReportFile,
  toV8Folder,
  type ReportPlaces,
} from "../commands/render-command.js";
import type { Problem } from "@continuous/standards";

import { hasCoverageProvider } from "../coverage-reports/has-coverage-provider.js";
import { loadSuiteCoverage } from "../coverage-reports/load-suite-coverage.js";
import { completeReport } from "../reports/complete-report.js";
import { listJunitFiles } from "../reports/list-junit-files.js";
import { loadReport } from "../reports/load-report.js";
import type { ReadReport } from "../reports/report.js";
import { toRepositoryPath } from "../reports/to-repository-path.js";
import type { Suite } from "../suites/suite.js";
import { judgeSuite } from "./judge-suite.js";
import { runProcess } from "./run-process.js";
import type { TaskTools } from "./run-tasks.js";
import type { SuiteRun } from "./suite-run.js";
import { withoutRoot } from "./without-root.js";

export interface SuiteRequest extends TaskTools {
  /** The repository's root, absolute. */
  readonly root: string;
  /** Ask for coverage too. */
  readonly coverage: boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Runs a suite as its package's script does, and reads what its runners report. */
export async function runSuite(suite: Suite, request: SuiteRequest): Promise<SuiteRun> {
  const { root } = request;
  const folder = join(root, suite.folder);
  const isMeasurable = !suite.runners.includes("vitest") || hasCoverageProvider(folder);
  const places: ReportPlaces = {
    ...{ folder: request.own, coverage: request.coverage && isMeasurable },
    // Runners know files by where they really are.
    ...(suite.files === undefined ? {} : { files: await listAbsolute(root, suite.files) }),
  };
  await mkdir(places.folder, { recursive: true });
  if (suite.runners.includes("node")) await writeFile(toNodeReporterFile(places), nodeReporter);
  if (suite.runners.includes("playwright")) await writeFile(toPlaywrightReporterFile(places), playwrightReporter);
  if (suite.runners.includes("mocha")) await writeFile(toMochaReporterFile(places), mochaReporter);
  const startedAt = request.clock();
  const outcome = await runProcess({
    ...request,
    program: "/bin/sh",
    args: ["-c", renderCommand(suite.command, places)],
    folder,
    env: {
      ...toEnvironment(request.env, folder, suite),
      // What a script starts is not known: Node itself measures it.
      ...(places.coverage && suite.runners.includes("script") ? { NODE_V8_COVERAGE: toV8Folder(places) } : {}),
    },
  });
  const toPath = (file: string): string | null => toRepositoryPath(root, suite.folder, file);
  const written = await Promise.all(
    suite.runners.map((kind, call) =>
      kind === "script"
        ? loadWritten(folder, startedAt, toPath)
        : loadReport(kind, toReportFile(places, { kind, call }), toPath),
    ),
  );
  // What several runners print and how they end cannot be told apart.
  const [only] = suite.runners.length === 1 ? suite.runners : [];
  const reports = only === undefined ? written : written.map((read) => completeReport(only, read, outcome, toPath));
  const judged = withoutRoot(judgeSuite(suite, outcome, reports, request.timeout), root);
  if (!request.coverage) return { ...judged, coverage: null };
  const { files, troubles } = await loadSuiteCoverage({ suite, places, folder, since: startedAt, toPath });
  const missing = isMeasurable ? [] : ["Vitest measures coverage with @vitest/coverage-v8, which is not installed"];
  const problems = [...missing, ...troubles].map((trouble) => toCoverageProblem(suite, trouble));
  return { ...judged, coverage: files, problems: [...judged.problems, ...problems] };
}

function toCoverageProblem({ name, folder }: Suite, trouble: string): Problem {
  return {
    code: "coverage-missing",
    message: `${name}: ${trouble}.`,
    hint: "Until that is mended, nothing is known of what these tests cover.",
    where: { path: folder === "" ? "package.json" : `${folder}/package.json` },
  };
}

const noJunitReport = { ok: false, reason: "it left no JUnit report", isMissing: true } as const;

/** The JUnit files that a script wrote while it ran; a script that writes none says only whether it ended well. */
async function loadWritten(
  folder: string,
  startedAt: number,
  toPath: (file: string) => string | null,
): Promise<ReadReport> {
  const files = await listJunitFiles(["**/*.xml"], folder, startedAt);
  if (files.length === 0) return noJunitReport;
  const reports = await Promise.all(files.map((file) => loadReport("script", file, toPath)));
  // XML that is no JUnit report is something else that the tests write.
  const read = reports.flatMap((report) => (report.ok ? [report.report] : []));
  return read.length === 0
    ? noJunitReport
    : { ok: true, report: { cases: read.flatMap(({ cases }) => cases), broken: read.flatMap(({ broken }) => broken) } };
}

async function listAbsolute(root: string, files: readonly string[]): Promise<readonly string[]> {
  const real = await realpath(root);
  return files.map((file) => join(real, file));
}

/** As npm starts scripts: what the package and those above it have installed is found first. */
function toEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
  suite: Suite,
): Readonly<Record<string, string | undefined>> {
  const folders: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    folders.push(join(at, "node_modules", ".bin"));
    if (dirname(at) === at) break;
  }
  return {
    ...env,
    PATH: [...folders, env["PATH"] ?? ""].join(delimiter),
    npm_lifecycle_event: suite.script ?? "test",
    npm_package_name: suite.package ?? "",
    npm_package_json: join(folder, "package.json"),
    INIT_CWD: folder,
    // Runners that see another runner around them report to it instead of to us.
    NODE_TEST_CONTEXT: undefined,
    JEST_WORKER_ID: undefined,
    VITEST: undefined,
    VITEST_WORKER_ID: undefined,
    VITEST_POOL_ID: undefined,
    VITEST_MODE: undefined,
  };
}

import type { ServiceItem, Inventory } from "@continuous/inventory";
import {
  narrowSuite,
  type PipelineRun,
  type RunOptions,
  type SuiteOutcome,
  type SuiteProgress,
} from "@continuous/runners";
import type { SourceTree } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";

import { askPipelines } from "./ask-pipelines.js";
import { findSuitesOf } from "./find-suites-of.js";
import { importReports } from "./import-reports.js";
import { runTests } from "./run-tests.js";

/** What of the repository's tests is run. */
export type TestKind = "services" | "pipelines" | "coverage" | "all";

export interface GatherRequest extends Omit<RunOptions, "timeout"> {
  readonly kind: TestKind;
  readonly inventory: Inventory;
  /** Services that standards hold for. */
  readonly services: readonly ServiceItem[];
  readonly listed: SourceTree;
  /** Ask for coverage. */
  readonly measures: boolean;
  /** Milliseconds for each; `null`: as long as usual. */
  readonly timeout: number | null;
  readonly retries: number;
  readonly force: boolean;
  /** Files to read instead of running tests; `null`: run them. */
  readonly imports: readonly string[] | null;
  readonly now: () => Date;
  readonly onProgress: (progress: SuiteProgress) => void;
  /** Told the names of the pipelines that are asked now. */
  readonly onPipelines: (names: readonly string[]) => void;
}

/** What running tests and asking pipelines gave. */
export interface GatheredResults {
  readonly outcomes: readonly SuiteOutcome[];
  /** Those that were asked to their end. */
  readonly pipelines: readonly PipelineRun[];
  readonly problems: readonly Problem[];
}

const suiteTimeout = 900_000;
const pipelineTimeout = 120_000;

/** Runs the tests and asks the pipelines that a command is about. */
export async function gatherResults(request: GatherRequest): Promise<GatheredResults> {
  const { kind } = request;
  const { outcomes, problems } =
    kind === "pipelines" ? { outcomes: [], problems: [] } : await gatherTests(request, request.imports);
  const asksPipelines = kind === "pipelines" || kind === "all";
  const asked = new Set<string>();
  const pipelines = asksPipelines
    ? await askPipelines(request.inventory.items, {
        ...request,
        timeout: request.timeout ?? pipelineTimeout,
        onStart: ({ name }) => {
          request.onPipelines([...asked.add(name)]);
        },
        onEnd: ({ check }) => {
          asked.delete(check.name);
          request.onPipelines([...asked]);
        },
      })
    : [];
  return { outcomes, pipelines: pipelines.filter(({ interrupted }) => !interrupted), problems };
}

async function gatherTests(
  request: GatherRequest,
  imports: readonly string[] | null,
): Promise<Omit<GatheredResults, "pipelines">> {
  if (imports !== null) return importReports(request.root, imports, request.now().toISOString());
  const reaching = [...new Set(request.services.flatMap(({ metadata }) => metadata.tests))];
  return runTests({
    ...request,
    timeout: request.timeout ?? suiteTimeout,
    coverage: request.measures,
    choose: (suites) => {
      if (request.kind !== "services") return suites;
      const places = reaching.map((file) => ({ file, suites: findSuitesOf(file, suites) }));
      return suites.flatMap((suite) => {
        const files = places.filter((place) => place.suites.includes(suite)).map(({ file }) => file);
        return files.length === 0 ? [] : [narrowSuite(suite, files)];
      });
    },
  });
}

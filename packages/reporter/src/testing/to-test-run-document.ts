import type { ServiceItem } from "@continuous/inventory";
import type { Problem } from "@continuous/standards";

import type { CoverageReport, TestRunDocument } from "../documents/test-run-document.js";
import { tool } from "../tool.js";
import type { GatheredResults } from "./gather-results.js";
import { toPipelineResult } from "./to-pipeline-result.js";
import { toServiceResult } from "./to-service-result.js";
import { toSuiteResult } from "./to-suite-result.js";
import { toTotals } from "./to-totals.js";

/** A test run, before anybody has recorded it. */
export function toTestRunDocument(input: {
  readonly id: string;
  readonly branch: string;
  readonly started: Date;
  readonly completed: Date;
  readonly interrupted: boolean;
  /** Services that the run says something of. */
  readonly services: readonly ServiceItem[];
  readonly gathered: GatheredResults;
  readonly coverage: CoverageReport | null;
  readonly problems: readonly Problem[];
}): TestRunDocument {
  const { started, completed, services, gathered, coverage } = input;
  const suites = gathered.outcomes.map(toSuiteResult);
  const pipelines = gathered.pipelines.map(toPipelineResult);
  return {
    schemaVersion: 1,
    tool,
    root: ".",
    run: {
      id: input.id,
      branch: input.branch,
      timestamp: started.toISOString(),
      duration: completed.getTime() - started.getTime(),
      recorded: false,
      interrupted: input.interrupted,
      totals: toTotals(suites, pipelines),
      results: {
        suites,
        services: services.map((service) => toServiceResult(service, gathered.outcomes)),
        pipelines,
        coverage,
      },
    },
    problems: [...input.problems, ...gathered.problems],
  };
}

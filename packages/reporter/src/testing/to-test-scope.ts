import type { ServiceItem } from "@continuous/inventory";
import type { SuiteOutcome } from "@continuous/runners";

import type { CoverageReport, TestResult } from "../documents/test-run-document.js";
import type { EvaluatedRectangle, RunScope } from "../store/store.js";

interface EvaluatedTests {
  /** Services that standards hold for; `null`: they were not looked at. */
  readonly services: readonly ServiceItem[] | null;
  readonly outcomes: readonly SuiteOutcome[];
  readonly pipelines: readonly TestResult[];
  readonly coverage: CoverageReport | null;
  /** standards.yaml asks for coverage. */
  readonly isCoverageRequired: boolean;
  /** All files there are; `null` where a folder could not be read. */
  readonly existing: readonly string[] | null;
}

const issueTypes = ["continuous/failing-test", "continuous/untested-service", "continuous/minimum-coverage"];

/** What a test run looked at to its end, and so may close: files whose tests were run, pipelines that were asked, what was measured. */
export function toTestScope(evaluated: EvaluatedTests): RunScope {
  const { services, outcomes, pipelines, coverage, existing } = evaluated;
  const ended = outcomes.filter(({ interrupted }) => !interrupted);
  const tested = ended.flatMap((outcome) => [
    ...outcome.cases.flatMap(({ file }) => file ?? []),
    ...outcome.broken.flatMap(({ file }) => file ?? []),
    // A suite that has no trouble of its own ran all that it has: files without tests hold no failing ones.
    ...(outcome.error === null ? testsBelow(services ?? [], outcome) : []),
    toManifest(outcome),
  ]);
  const rectangles: EvaluatedRectangle[] = [
    toRectangle("continuous/failing-test", [...tested, ...pipelines.map(({ path }) => path)]),
  ];
  if (services !== null)
    rectangles.push({ issue_types: ["continuous/untested-service"], paths: null, excluded_paths: [] });
  if (coverage !== null) {
    const isKnown = ({ percent }: { readonly percent: number | null }): boolean => percent !== null;
    const measured = coverage.services.filter(isKnown).map(({ path }) => path);
    const paths = coverage.critical_paths.every(isKnown) ? ["standards.yaml"] : [];
    rectangles.push(
      evaluated.isCoverageRequired
        ? toRectangle("continuous/minimum-coverage", [...measured, ...paths])
        : { issue_types: ["continuous/minimum-coverage"], paths: null, excluded_paths: [] },
    );
  }
  return {
    rectangles,
    deletions: existing === null ? null : { issue_types: issueTypes, paths: null, existing_paths: existing },
  };
}

function testsBelow(services: readonly ServiceItem[], { suite, cases }: SuiteOutcome): readonly string[] {
  if (!cases.some(({ file }) => file !== null)) return [];
  const folder = suite.folder === "" ? "" : `${suite.folder}/`;
  return services.flatMap(({ metadata }) => metadata.tests.filter((file) => file.startsWith(folder)));
}

function toManifest({ suite }: SuiteOutcome): string {
  return suite.folder === "" ? "package.json" : `${suite.folder}/package.json`;
}

function toRectangle(type: string, paths: readonly string[]): EvaluatedRectangle {
  return { issue_types: [type], paths: [...new Set(paths)].sort(), excluded_paths: [] };
}

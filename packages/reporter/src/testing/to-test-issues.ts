import { basename } from "node:path";

import type { ServiceItem } from "@continuous/inventory";
import { stopped } from "@continuous/runners";
import { toStem } from "@continuous/source";
import type { CompiledStandards } from "@continuous/standards";

import type { CoverageReport, SuiteResult, TestResult } from "../documents/test-run-document.js";
import { toFingerprint } from "../issues/to-fingerprint.js";
import type { IssueRecord } from "../store/store.js";

interface TestFindings {
  /** Services that standards hold for. */
  readonly services: readonly ServiceItem[];
  readonly suites: readonly SuiteResult[];
  /** `null`: not looked at. */
  readonly pipelines: readonly TestResult[] | null;
  readonly coverage: CoverageReport | null;
  readonly standards: Pick<CompiledStandards, "standards">;
}

type Finding = Pick<
  IssueRecord,
  "issue_type" | "standard" | "severity" | "item_type" | "item_name" | "path" | "line" | "description" | "suggested_fix"
> & {
  readonly flaggedText: string;
  /** An exception of standards.yaml silences it. */
  readonly isExcepted?: true;
};

/** What a test run has to say: what is wrong, and the fingerprints of what an exception silences. */
export interface TestIssues {
  readonly issues: readonly IssueRecord[];
  readonly suppressed: readonly string[];
}

/** What a test run has to say as issues: tests of services that fail, services without, pipelines that are dead, what is not covered. */
export function toTestIssues(found: TestFindings): TestIssues {
  const findings = [
    ...findFailing(found),
    ...findUntested(found),
    ...findDead(found.pipelines ?? []),
    ...findUncovered(found),
  ];
  const seen = new Map<string, number>();
  const told = findings.map(({ flaggedText, isExcepted = false, ...finding }) => {
    const key = JSON.stringify([finding.issue_type, finding.path, finding.item_name, flaggedText]);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    const place = { column: 1, end_line: finding.line, end_column: 1 };
    const fingerprint = toFingerprint({ ...finding, flaggedText, occurrence });
    return { isExcepted, issue: { ...finding, ...place, fingerprint } };
  });
  return {
    issues: told.flatMap(({ isExcepted, issue }) => (isExcepted ? [] : [issue])),
    suppressed: told.flatMap(({ isExcepted, issue }) => (isExcepted ? [issue.fingerprint] : [])),
  };
}

function findFailing({ services, suites }: TestFindings): readonly Finding[] {
  return suites.flatMap((suite) => {
    const base = { issue_type: "continuous/failing-test", standard: null, severity: "critical", line: 1 } as const;
    const failures = suite.failures.flatMap(({ name, path, error }): readonly Finding[] => {
      const reached = path === null ? [] : services.filter(({ metadata }) => metadata.tests.includes(path));
      if (path === null || reached.length === 0) return [];
      const what = name === "" ? "This file of tests fails" : `The test “${name}” fails`;
      return [
        {
          ...base,
          item_type: "service",
          item_name: findNearest(path, reached),
          path,
          description: `${what}: ${firstLine(error)}`,
          suggested_fix: null,
          flaggedText: name,
        },
      ];
    });
    const folder = suite.path === "." ? "" : `${suite.path}/`;
    const isOfServices = services.some(({ metadata }) => metadata.tests.some((test) => test.startsWith(folder)));
    if (suite.error === undefined || suite.error === stopped || !isOfServices) return failures;
    const description = `The tests of ${suite.name} do not run to their end: ${firstLine(suite.error)}`;
    const place = { item_type: null, item_name: null, path: `${folder}package.json` };
    return [...failures, { ...base, ...place, description, suggested_fix: null, flaggedText: suite.name }];
  });
}

/** The service that a test file is named after, else the first. */
function findNearest(path: string, services: readonly ServiceItem[]): string | null {
  const stem = toStem(basename(path)).replace(/[._-](?:test|spec|e2e)$/u, "");
  const nearest = services.find(({ item_path }) => toStem(basename(item_path)) === stem) ?? services[0];
  return nearest?.item_name ?? null;
}

function findUntested({ services }: TestFindings): readonly Finding[] {
  return services
    .filter(({ metadata }) => metadata.tests.length === 0)
    .map(({ item_name, item_path: path, metadata }) => ({
      issue_type: "continuous/untested-service",
      standard: null,
      severity: "warning",
      item_type: "service",
      item_name,
      path,
      line: metadata.line,
      description: `No test reaches ${metadata.name}.`,
      suggested_fix: `Write a test that imports ${metadata.name}, or something that uses it.`,
      flaggedText: metadata.name,
    }));
}

function findDead(pipelines: readonly TestResult[]): readonly Finding[] {
  return pipelines
    .filter(({ passed }) => !passed)
    .map(({ name, path, error }) => ({
      issue_type: "continuous/failing-test",
      standard: null,
      severity: "critical",
      item_type: "pipeline",
      item_name: name,
      path,
      line: 1,
      description: `The pipeline ${name} does not answer: ${firstLine(error ?? "")}`,
      suggested_fix: null,
      flaggedText: name,
    }));
}

function findUncovered({ coverage, services, standards }: TestFindings): readonly Finding[] {
  const standard = standards.standards.find(({ id }) => id === "testing.minimum_coverage");
  if (coverage === null || standard === undefined) return [];
  const base = { issue_type: "continuous/minimum-coverage", standard: standard.id, severity: standard.severity };
  const suggested_fix = "Write tests that run more of it.";
  const ofServices = coverage.services.flatMap(({ name, path, percent, required, excepted }): readonly Finding[] => {
    if (percent === null || required === null || percent >= required) return [];
    const service = services.find(({ item_name }) => item_name === name);
    const description = `Tests run ${String(percent)} % of the lines of ${name}; ${String(required)} % are required.`;
    const item = { item_type: "service", item_name: name } as const;
    return [
      {
        ...{ ...base, ...item, path, line: service?.metadata.line ?? 1, description, suggested_fix, flaggedText: name },
        ...(excepted === true ? { isExcepted: excepted } : {}),
      },
    ];
  });
  const ofPaths = coverage.critical_paths.flatMap(({ glob, percent, required }): readonly Finding[] => {
    if (percent === null || required === null || percent >= required) return [];
    const description = `Tests run ${String(percent)} % of the lines of the critical path ${glob}; ${String(required)} % are required.`;
    const item = { item_type: null, item_name: null, path: "standards.yaml", line: 1 };
    return [{ ...base, ...item, description, suggested_fix, flaggedText: glob }];
  });
  return [...ofServices, ...ofPaths];
}

function firstLine(text: string): string {
  return text.trim().split("\n", 1)[0] ?? "";
}

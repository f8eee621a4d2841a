import type { SuiteResult, TestResult, TestRunDocument } from "../../documents/test-run-document.js";

import { unreached } from "../../testing/unreached.js";

export type TestWord = "pass" | "fail" | "skipped";

/** A part of a test run as rows: how it is, what, and why. */
export interface TestTable {
  readonly title: string;
  readonly rows: readonly { readonly word: TestWord; readonly cells: readonly [what: string, how: string] }[];
}

/** So many rows of what passes are read; more hide what does not. */
const mostPassing = 20;

/** The parts of a test run that have something in them. Where much passes, what does not stands alone, with a count of the rest. */
export function toTestTables({ run }: TestRunDocument): readonly TestTable[] {
  const { suites, services, pipelines, coverage } = run.results;
  const tables: TestTable[] = [
    { title: "Packages", rows: suites.map((suite) => toRow(suite, `${suite.name} (${suite.runners.join(", ")})`)) },
    { title: "Services", rows: services.filter((one) => !isUntested(one)).map((one) => toRow(one, one.name)) },
    ...toNameTable("Services without tests", services.filter(isUntested)),
    { title: "Pipelines", rows: pipelines.map((pipeline) => toRow(pipeline, pipeline.name)) },
    {
      title: "Coverage",
      rows: [
        ...(coverage?.services ?? []).filter(isMeasured).map(({ name, percent, required, methods, excepted }) => {
          const ran = `, ${String(methods.executed.length)} of ${String(methods.exported.length)} methods`;
          const asked = excepted === true ? null : required;
          return toCoverageRow(
            name,
            percent,
            asked,
            `${ran}${excepted === true ? "; excepted in standards.yaml" : ""}`,
          );
        }),
        ...(coverage?.critical_paths ?? []).map(({ glob, percent, required }) =>
          toCoverageRow(glob, percent, required, ""),
        ),
      ],
    },
  ];
  const missing = coverage?.services.filter((one) => !isMeasured(one) && one.excepted !== true) ?? [];
  return [...tables.map(shorten), ...toNameTable("Coverage is missing", missing)].filter(({ rows }) => rows.length > 0);
}

function shorten({ title, rows }: TestTable): TestTable {
  const passing = rows.filter(({ word }) => word === "pass");
  if (passing.length <= mostPassing) return { title, rows };
  const rest = { word: "pass", cells: [String(passing.length), "more; --format json lists all"] } as const;
  return { title, rows: [...rows.filter(({ word }) => word !== "pass"), rest] };
}

/** Whether no test reaches a service. */
export function isUntested({ skipped, error }: TestResult): boolean {
  return skipped && error === unreached;
}

function isMeasured({ percent }: { readonly percent: number | null }): boolean {
  return percent !== null;
}

/** Names alone, in one row. */
function toNameTable(title: string, items: readonly { readonly name: string }[]): readonly TestTable[] {
  if (items.length === 0) return [];
  return [
    { title, rows: [{ word: "skipped", cells: [String(items.length), items.map(({ name }) => name).join(", ")] }] },
  ];
}

function toRow(result: TestResult | SuiteResult, what: string): TestTable["rows"][number] {
  const { passed, failed, skipped } = result.tests;
  const counts = [
    ...(failed > 0 ? [`${String(failed)} failed`] : []),
    `${String(passed)} passed`,
    ...(skipped > 0 ? [`${String(skipped)} skipped`] : []),
  ].join(", ");
  const [first = ""] = (result.error ?? "").split("\n", 1);
  const notes = [
    ...(result.cached === true ? ["unchanged, not run again"] : [toSeconds(result.duration)]),
    ...(result.flaky === true ? ["flaky"] : []),
    ...(first === "" ? [] : [first]),
  ];
  const word = result.skipped ? "skipped" : result.passed ? "pass" : "fail";
  return { word, cells: [what, result.skipped ? first : `${counts}; ${notes.join("; ")}`] };
}

function toCoverageRow(
  what: string,
  percent: number | null,
  required: number | null,
  more: string,
): TestTable["rows"][number] {
  if (percent === null) return { word: "skipped", cells: [what, "missing: no test run says anything of it"] };
  const asked = required === null ? "" : ` of ${String(required)} % required`;
  return {
    word: required !== null && percent < required ? "fail" : "pass",
    cells: [what, `${String(percent)} %${asked}${more}`],
  };
}

function toSeconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${String(Math.round(milliseconds))} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

import type { TrendsDocument, TrendsPeriod } from "../../documents/trends-document.js";
import { renderDuration } from "./render-duration.js";

/** A number over time. */
export interface TrendRow {
  readonly name: string;
  /** One for each period; `null`: unknown. */
  readonly values: readonly (number | null)[];
  /** `level`: as of the end of each period. `sum`: of all of it. */
  readonly kind: "level" | "sum";
  readonly render: (value: number) => string;
}

/** Rows that are shown together. */
export interface TrendTable {
  readonly title: string;
  readonly rows: readonly TrendRow[];
}

const mostStandards = 8;
const toNumber = (value: number): string => String(value);
const toPercent = (value: number): string => `${String(value)} %`;

/** All rows that hold any number, in tables. */
export function toTrendTables(document: TrendsDocument): readonly TrendTable[] {
  const { periods } = document;
  const row = (
    name: string,
    kind: TrendRow["kind"],
    pick: (period: TrendsPeriod) => number | null | undefined,
    render = toNumber,
  ): TrendRow => ({ name, kind, render, values: periods.map((period) => pick(period) ?? null) });
  const tables: readonly TrendTable[] = [
    {
      title: "Open issues",
      rows: [
        row("critical", "level", ({ open }) => open?.critical),
        row("warning", "level", ({ open }) => open?.warning),
        row("info", "level", ({ open }) => open?.info),
        row("median age", "level", ({ age }) => age?.median, renderDuration),
        row("oldest", "level", ({ age }) => age?.oldest, renderDuration),
      ],
    },
    {
      title: "Open issues by standard",
      rows: findStandards(periods).map((standard) =>
        row(standard, "level", ({ open }) =>
          open === null ? null : (open.by_standard.find((one) => one.standard === standard)?.total ?? 0),
        ),
      ),
    },
    {
      title: "New against fixed",
      rows: [
        row("new", "sum", (period) =>
          period.new === null || period.first_found === null ? null : period.new - period.first_found,
        ),
        row("fixed", "sum", ({ fixed }) => fixed),
        row("found at first sight", "sum", ({ first_found }) => first_found),
        row("closed with its file", "sum", ({ file_deleted }) => file_deleted),
        row("closed with its rule", "sum", ({ rule_changed }) => rule_changed),
        row("suppressed", "sum", ({ suppressed }) => suppressed),
        row("set aside", "sum", ({ ignored, false_positive }) =>
          ignored === null || false_positive === null ? null : ignored + false_positive,
        ),
        row("closed by hand", "sum", ({ other }) => other),
        row("median time to fix", "level", ({ time_to_fix }) => time_to_fix, renderDuration),
      ].filter(({ name, values }) => name === "new" || name === "fixed" || values.some((value) => (value ?? 0) > 0)),
    },
    {
      title: "Tests",
      rows: [
        row("runs", "sum", ({ tests }) => tests?.runs),
        row("pass rate", "level", ({ tests }) => tests?.pass_rate, toPercent),
        row("flaky tests", "level", ({ tests }) => tests?.flaky_tests),
        row("coverage", "level", ({ tests }) => tests?.coverage_percent, toPercent),
        row("failing services", "level", ({ tests }) => tests?.failing_services),
        row("untested services", "level", ({ tests }) => tests?.untested_services),
      ],
    },
    {
      title: "Inventory",
      rows: [
        row("services", "level", ({ inventory }) => inventory?.service),
        row("pipelines", "level", ({ inventory }) => inventory?.pipeline),
        row("tables", "level", ({ inventory }) => inventory?.table),
        row("functions", "level", ({ inventory }) => inventory?.function),
      ],
    },
  ];
  return tables
    .map(({ title, rows }) => ({ title, rows: rows.filter(({ values }) => values.some((value) => value !== null)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** Those with most issues at any end of a period, most first. */
function findStandards(periods: readonly TrendsPeriod[]): readonly string[] {
  const most = new Map<string, number>();
  for (const { standard, total } of periods.flatMap(({ open }) => open?.by_standard ?? [])) {
    most.set(standard, Math.max(most.get(standard) ?? 0, total));
  }
  return [...most]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostStandards)
    .map(([standard]) => standard);
}

import type { TrendsPeriod } from "@continuous/reporter";

import type { ChartProps } from "../parts/chart.js";
import { toNumberText, toStandardText } from "../text/format.js";

type TrendChart = Pick<ChartProps, "title" | "note" | "series" | "kind" | "render">;
type PickValue = (period: TrendsPeriod) => number | null | undefined;

const dayInMilliseconds = 86_400_000;
const colours = ["accent", "good", "warning", "critical", "info", "other"] as const;
const toPercent = (value: number): string => `${String(Math.round(value * 100) / 100)} %`;
const toDays = (value: number): string => `${String(Math.round(value * 10) / 10)} d`;

/** Every chart of the trends, in the order in which they are read. */
export function toTrendCharts(periods: readonly TrendsPeriod[]): readonly TrendChart[] {
  const line = (name: string, colour: string, pick: PickValue): TrendChart["series"][number] => ({
    name,
    colour,
    values: periods.map((period) => pick(period) ?? null),
  });
  const days = (value: number | null | undefined): number | null => (value == null ? null : value / dayInMilliseconds);
  return [
    {
      title: "Open issues",
      series: [
        line("critical", "critical", ({ open }) => open?.critical),
        line("warning", "warning", ({ open }) => open?.warning),
        line("info", "info", ({ open }) => open?.info),
      ],
      render: toNumberText,
    },
    {
      title: "New against fixed",
      note: "New is what was not there before; fixed is what was mended.",
      kind: "bars",
      series: [
        line("new", "critical", (one) =>
          one.new === null || one.first_found === null ? null : one.new - one.first_found,
        ),
        line("fixed", "good", ({ fixed }) => fixed),
      ],
      render: toNumberText,
    },
    {
      title: "Open issues by standard",
      note: "The six that have most.",
      series: findStandards(periods).map((standard, index) =>
        line(toStandardText(standard), colours[index] ?? "other", ({ open }) =>
          open === null ? null : (open.by_standard.find((one) => one.standard === standard)?.total ?? 0),
        ),
      ),
      render: toNumberText,
    },
    {
      title: "Age of open issues",
      note: "In days.",
      series: [
        line("median", "accent", ({ age }) => days(age?.median)),
        line("oldest", "warning", ({ age }) => days(age?.oldest)),
      ],
      render: toDays,
    },
    {
      title: "Time to fix",
      note: "The median, in days.",
      series: [line("time to fix", "accent", ({ time_to_fix }) => days(time_to_fix))],
      render: toDays,
    },
    {
      title: "Tests that pass",
      series: [line("pass rate", "good", ({ tests }) => tests?.pass_rate)],
      render: toPercent,
    },
    {
      title: "Coverage",
      series: [line("coverage", "accent", ({ tests }) => tests?.coverage_percent)],
      render: toPercent,
    },
    {
      title: "Flaky tests, untested services",
      series: [
        line("flaky tests", "warning", ({ tests }) => tests?.flaky_tests),
        line("untested services", "info", ({ tests }) => tests?.untested_services),
        line("failing services", "critical", ({ tests }) => tests?.failing_services),
      ],
      render: toNumberText,
    },
    {
      title: "Inventory",
      series: [
        line("services", "accent", ({ inventory }) => inventory?.service),
        line("pipelines", "good", ({ inventory }) => inventory?.pipeline),
        line("tables", "warning", ({ inventory }) => inventory?.table),
        line("functions", "other", ({ inventory }) => inventory?.function),
      ],
      render: toNumberText,
    },
  ];
}

/** Standards with most open issues at the end, or else at any time. */
function findStandards(periods: readonly TrendsPeriod[]): readonly string[] {
  const most = new Map<string, number>();
  for (const { open } of periods) {
    for (const { standard, total } of open?.by_standard ?? [])
      most.set(standard, Math.max(most.get(standard) ?? 0, total));
  }
  const last = new Map(periods.at(-1)?.open?.by_standard.map(({ standard, total }) => [standard, total]));
  return [...most]
    .sort(
      ([a, mostOfA], [b, mostOfB]) => (last.get(b) ?? 0) - (last.get(a) ?? 0) || mostOfB - mostOfA || (a < b ? -1 : 1),
    )
    .slice(0, colours.length)
    .map(([standard]) => standard);
}

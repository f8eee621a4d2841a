import type { JSX } from "preact";
import { useMemo } from "preact/hooks";

import { Chart } from "../parts/chart.js";
import { Toggles } from "../parts/controls.js";
import { toCountText, toNumberText, toStandardText, toTimeText } from "../text/format.js";
import { dropUnknown } from "./drop-unknown.js";
import type { PageProps } from "./page-props.js";
import { toTrendCharts } from "./to-trend-charts.js";

const spans = [
  ["30", "30 days"],
  ["90", "90 days"],
  ["all", "All weeks"],
] as const;

const verdicts = {
  better: "More was fixed than is new.",
  same: "As much was fixed as is new.",
  worse: "More is new than was fixed.",
  unknown: "Nobody can tell yet: nothing was checked, or what was is pruned.",
} as const;

const changes = { switched_on: "switched on", changed: "given other options", switched_off: "switched off" } as const;

/** How the numbers went. */
export function TrendsPage({ dashboard, route, changeQuery, theme }: PageProps): JSX.Element {
  const { core } = dashboard;
  const span = spans.find(([value]) => value === route.query.get("span"))?.[0] ?? "90";
  const trends = span === "all" ? core.trends.weeks : core.trends.days;
  const shown = useMemo(() => {
    const periods = dropUnknown(trends.periods.slice(span === "30" ? -30 : 0));
    const since = periods[0]?.from ?? trends.since;
    const standardChanges = trends.standard_changes.filter(({ at }) => at >= since);
    return {
      times: periods.map(({ from }) => Date.parse(from)),
      charts: toTrendCharts(periods),
      marks: standardChanges.map(({ at }) => Date.parse(at)),
      standardChanges,
    };
  }, [trends, span]);
  const { summary } = trends;
  return (
    <>
      <header class="page-head">
        <h1 tabIndex={-1}>Trends</h1>
        <p class="muted" role="status">
          {verdicts[summary.verdict]} Since {trends.since.slice(0, 10)}
          {summary.new !== null && summary.first_found !== null && summary.fixed !== null
            ? `: ${toNumberText(summary.new - summary.first_found)} new, ${toNumberText(summary.fixed)} fixed.`
            : "."}
          {trends.kept_since !== null && ` What was before ${toTimeText(trends.kept_since)} is pruned.`}
        </p>
      </header>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Toggles
          label="Time"
          single
          values={[span]}
          options={spans}
          onChange={([value = span]) => {
            changeQuery({ span: value });
          }}
        />
      </form>
      {shown.standardChanges.length > 0 && (
        <section class="card part" aria-labelledby="not-alike">
          <h2 id="not-alike">Not alike before and after</h2>
          <p class="muted">
            A standard that is switched on is no regression: what it finds at first is not counted as new. Dashed lines
            show when.
          </p>
          <ul class="changes">
            {shown.standardChanges.map(({ at, issue_type, change, found, closed, standards }) => (
              <li key={`${at} ${issue_type}`}>
                <time dateTime={at}>{at.slice(0, 10)}</time>{" "}
                <strong>{toStandardText(standards[0] ?? issue_type)}</strong> was {changes[change]}
                {found > 0 &&
                  `, and found ${toCountText(found, "issue")} that ${found === 1 ? "was" : "were"} there before`}
                {closed > 0 && `, and closed ${toCountText(closed, "issue")} that nobody fixed`}.
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="charts">
        {shown.charts.map((chart) => (
          <Chart key={chart.title} {...chart} times={shown.times} marks={shown.marks} theme={theme} />
        ))}
      </div>
    </>
  );
}

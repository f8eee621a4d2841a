import type { ComponentChildren, JSX } from "preact";
import { useMemo } from "preact/hooks";

import { toHash } from "../page/route.js";
import { Chart } from "../parts/chart.js";
import { Bars, Prose, StackedBar, Stat } from "../parts/marks.js";
import { toCountText, toNumberText, toStandardText, toTimeText } from "../text/format.js";
import { dropUnknown } from "./drop-unknown.js";
import type { PageProps } from "./page-props.js";
import { splitAnswer } from "./split-answer.js";

/** The four questions of `status`, and the way to what is behind each answer. */
export function OverviewPage({ dashboard, theme }: PageProps): JSX.Element {
  const { core } = dashboard;
  const [find, tests, breaking, trend] = core.answers.map(({ answer }) => answer);
  return (
    <>
      <header class="page-head">
        <h1 tabIndex={-1}>{core.name}</h1>
        <p class="muted">
          Branch <strong>{core.branch}</strong>, as of {toTimeText(core.as_of)}
          {core.commit !== null && (
            <>
              , commit <code>{core.commit.slice(0, 10)}</code>
            </>
          )}
        </p>
      </header>
      <div class="answers">
        <Answer question="Can we find all our stuff?" answer={find} {...toInventoryHead(dashboard)}>
          <InventoryDetails dashboard={dashboard} />
        </Answer>
        <Answer question="Do our tests run?" answer={tests} tone={toTestTone(dashboard)}>
          <TestDetails dashboard={dashboard} />
        </Answer>
        <Answer question="What is breaking most?" answer={breaking} tone={toBreakingTone(dashboard)}>
          <BreakingDetails dashboard={dashboard} />
        </Answer>
        <Answer question="Is it getting better?" answer={trend} tone={toTrendTone(trend)}>
          <TrendDetails dashboard={dashboard} theme={theme} />
        </Answer>
      </div>
    </>
  );
}

type Details = Pick<PageProps, "dashboard">;

interface AnswerProps {
  readonly question: string;
  readonly answer: string | undefined;
  readonly head?: string | undefined;
  readonly tone?: string;
  readonly children: ComponentChildren;
}

function Answer({ question, answer = "", head, tone = "", children }: AnswerProps): JSX.Element {
  const [said, rest] = head === undefined ? splitAnswer(answer) : [head, answer];
  const id = question.toLowerCase().replaceAll(/[^a-z]+/gu, "-");
  return (
    <section class="card answer" aria-labelledby={id}>
      <h2 id={id}>{question}</h2>
      <p class={`verdict ${tone}`}>{said}</p>
      <p class="said">
        <Prose text={rest} />
      </p>
      {children}
    </section>
  );
}

function toInventoryHead({ core }: Details["dashboard"]): { readonly head?: string } {
  const { service, pipeline, table, function: functions, last_discovered_at } = core.status.inventory;
  const total = service + pipeline + table + functions;
  return last_discovered_at === null || total === 0 ? {} : { head: toCountText(total, "item") };
}

function InventoryDetails({ dashboard: { core } }: Details): JSX.Element | null {
  const { inventory } = core.status;
  if (inventory.last_discovered_at === null) return null;
  const unused = core.items.filter((item) => item.unused).length;
  const duplicates = core.items.filter((item) => item.duplicate).length;
  return (
    <>
      <div class="stats">
        {(["service", "pipeline", "table", "function"] as const).map((type) => (
          <Stat
            key={type}
            name={`${type}s`}
            value={toNumberText(inventory[type])}
            href={toHash(["inventory"], { type })}
          />
        ))}
      </div>
      {inventory.services_by_package.length > 1 && (
        <>
          <h3>Services by package</h3>
          <Bars
            rows={inventory.services_by_package.slice(0, 5).map((one) => ({
              name: one.package ?? "(no package)",
              value: one.services,
              ...(one.package === null
                ? {}
                : { href: toHash(["inventory"], { type: "service", package: one.package }) }),
            }))}
          />
        </>
      )}
      <p class="more">
        <a href={toHash(["inventory"], { flag: "unused" })}>{toNumberText(unused)} unused</a>
        <a href={toHash(["inventory"], { flag: "duplicates" })}>{toNumberText(duplicates)} with a name that is taken</a>
      </p>
    </>
  );
}

function toTestTone({ core }: Details["dashboard"]): string {
  const run = core.status.tests.last_run;
  if (run === null || run.passed + run.failed === 0) return "";
  return run.failed > 0 ? "bad" : "good";
}

function TestDetails({ dashboard: { core } }: Details): JSX.Element | null {
  const run = core.status.tests.last_run;
  if (run === null) return null;
  const recent = core.trends.days.summary.tests;
  const stats = [
    ["passed", run.passed],
    ["failed", run.failed],
    ["skipped", run.skipped],
  ] as const;
  return (
    <>
      <StackedBar parts={stats} />
      <div class="stats">
        {stats.map(([name, value]) => (
          <Stat key={name} name={name} value={toNumberText(value)} />
        ))}
        <Stat name="coverage" value={run.coverage_percent === null ? "–" : `${String(run.coverage_percent)} %`} />
      </div>
      {recent !== null && (
        <dl class="pairs">
          <dt>Passed, of the last 90 days</dt>
          <dd>{recent.pass_rate === null ? "–" : `${String(recent.pass_rate)} %`}</dd>
          <dt>Flaky tests in them</dt>
          <dd>{recent.flaky_tests ?? "–"}</dd>
          <dt>Services that fail</dt>
          <dd>{recent.failing_services ?? "–"}</dd>
          <dt>Services that no test reaches</dt>
          <dd>{recent.untested_services ?? "–"}</dd>
        </dl>
      )}
      <p class="more">
        <a href={toHash(["inventory"], { flag: "untested" })}>Untested services</a>
        <a href={toHash(["runs"])}>All runs</a>
      </p>
    </>
  );
}

function toBreakingTone({ core }: Details["dashboard"]): string {
  const { open } = core.status.breaking;
  if (open.total === 0) return core.status.trend.last_checked_at === null ? "" : "good";
  return open.critical > 0 ? "bad" : "fair";
}

function BreakingDetails({ dashboard: { core } }: Details): JSX.Element | null {
  const { open, standards } = core.status.breaking;
  if (open.total === 0) return null;
  const stats = (["critical", "warning", "info"] as const).map((name) => [name, open[name]] as const);
  return (
    <>
      <StackedBar parts={stats} />
      <div class="stats">
        {stats.map(([name, value]) => (
          <Stat key={name} name={name} value={toNumberText(value)} href={toHash(["issues"], { severity: name })} />
        ))}
      </div>
      <h3>Worst standards</h3>
      <Bars
        rows={standards.map(({ standard, total, critical, warning }) => ({
          name: toStandardText(standard),
          value: total,
          tone: critical > 0 ? "critical" : warning > 0 ? "warning" : "info",
          href: toHash(["issues"], { standard }),
        }))}
      />
      <p class="more">
        <a href={toHash(["issues"])}>All issues</a>
        <a href={toHash(["issues"], { group: "owner" })}>By owner</a>
      </p>
    </>
  );
}

function toTrendTone(answer = ""): string {
  return answer.startsWith("Yes") ? "good" : answer.startsWith("No:") ? "bad" : "";
}

function TrendDetails({ dashboard: { core }, theme }: Pick<PageProps, "dashboard" | "theme">): JSX.Element {
  const { trend } = core.status;
  const periods = dropUnknown(core.trends.days.periods.slice(-30));
  const chart = useMemo(
    () => ({
      times: periods.map(({ from }) => Date.parse(from)),
      series: [{ name: "open issues", colour: "accent", values: periods.map(({ open }) => open?.total ?? null) }],
    }),
    [core],
  );
  const text = (value: number | null): string => (value === null ? "–" : toNumberText(value));
  return (
    <>
      <div class="stats">
        <Stat name="30 days ago" value={text(trend.open_30_days_ago)} />
        <Stat name="7 days ago" value={text(trend.open_7_days_ago)} />
        <Stat name="new, 7 days" value={text(trend.new_last_7_days)} />
        <Stat name="fixed, 7 days" value={text(trend.fixed_last_7_days)} />
      </div>
      <h3>Open issues, 30 days</h3>
      <Chart title="Open issues" {...chart} render={toNumberText} theme={theme} height={170} bare />
      <p class="more">
        <a href={toHash(["trends"])}>All trends</a>
      </p>
    </>
  );
}

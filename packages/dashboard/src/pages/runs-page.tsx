import type { DashboardRun } from "@continuous/reporter";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";

import { Choice } from "../parts/controls.js";
import { Paged } from "../parts/paged.js";
import { Table, type Column } from "../parts/table.js";
import { toCountText, toNumberText, toTimeText } from "../text/format.js";
import type { PageProps } from "./page-props.js";

const types = [
  ["", "All"],
  ["standards", "Standards"],
  ["full", "All tests"],
  ["service", "Tests of services"],
  ["pipeline", "Tests of pipelines"],
  ["database", "Database"],
  ["health", "Health"],
] as const;

const orDash = (value: number | null): string => (value === null ? "–" : toNumberText(value));

/** What was run, and what came of it. */
export function RunsPage({ dashboard, route, changeQuery }: PageProps): JSX.Element {
  const { runs } = dashboard.core;
  const type = route.query.get("type") ?? "";
  const shown = useMemo(() => runs.filter(({ run_type }) => type === "" || run_type === type), [runs, type]);
  return (
    <>
      <header class="page-head">
        <h1 tabIndex={-1}>Runs</h1>
        <p class="muted" role="status">
          {runs.length === 0
            ? "No run is recorded yet."
            : `The last ${toCountText(shown.length, "run")}, newest first. A check passes and fails files, the others what they test.`}
        </p>
      </header>
      <form
        class="filters"
        role="search"
        aria-label="Runs"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Choice
          label="Of"
          value={type}
          options={types}
          onChange={(value) => {
            changeQuery({ type: value });
          }}
        />
      </form>
      {shown.length > 0 && (
        <Paged rows={shown} what="runs">
          {(rows) => <Table caption="Runs" columns={columns} rows={rows} keyOf={({ id }) => id} />}
        </Paged>
      )}
    </>
  );
}

const columns: readonly Column<DashboardRun>[] = [
  {
    head: "Began",
    isHead: true,
    class: "tight",
    cell: ({ started_at }) => <time dateTime={started_at}>{toTimeText(started_at)}</time>,
  },
  { head: "Of", class: "tight", cell: ({ run_type }) => types.find(([type]) => type === run_type)?.[1] ?? run_type },
  {
    head: "Took",
    align: "right",
    class: "number",
    cell: ({ started_at, completed_at }) =>
      completed_at === null ? <span class="pill warning">unfinished</span> : toDuration(started_at, completed_at),
  },
  { head: "Passed", align: "right", class: "number", cell: ({ passed }) => toNumberText(passed) },
  {
    head: "Failed",
    align: "right",
    class: "number",
    cell: ({ failed }) => (failed === 0 ? "0" : <span class="bad">{toNumberText(failed)}</span>),
  },
  { head: "Skipped", align: "right", class: "number", cell: ({ skipped }) => toNumberText(skipped) },
  {
    head: "Coverage",
    align: "right",
    class: "number",
    cell: ({ coverage_percent: percent }) => (percent === null ? "–" : `${String(percent)} %`),
  },
  { head: "New issues", align: "right", class: "number", cell: (run) => orDash(run.new) },
  { head: "Resolved", align: "right", class: "number", cell: (run) => orDash(run.resolved) },
  {
    head: "Commit",
    class: "tight",
    cell: ({ commit_sha }) => (commit_sha === null ? "–" : <code>{commit_sha.slice(0, 10)}</code>),
  },
];

function toDuration(from: string, until: string): string {
  const seconds = (Date.parse(until) - Date.parse(from)) / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${String(Math.round(seconds / 60))} min`;
}

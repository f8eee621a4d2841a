import type { Problem } from "@continuous/standards";

import type { History } from "../queries/history.js";
import { toIsoTime } from "../queries/to-iso-time.js";
import { toOverview, type Overview } from "../queries/to-overview.js";
import { compareText } from "./compare-text.js";
import type { Tool } from "./issues-document.js";
import type { StatusDocument, StatusInventory, StatusTestRun } from "./status-document.js";
import { toStatusBreaking } from "./to-status-breaking.js";
import { toStatusDecisions } from "./to-status-decisions.js";
import { toStatusTrend } from "./to-status-trend.js";

/** Everything `status` looks at. */
export interface StatusFacts {
  readonly tool: Tool;
  /** Of the last `daysOfOverview` days. */
  readonly history: History;
  readonly problems: readonly Problem[];
}

/** Answers the four questions of `status` from what is recorded. What no record can tell is `null`, never 0. */
export function toStatusDocument({ tool, history, problems }: StatusFacts): StatusDocument {
  const overview = toOverview(history);
  return {
    schemaVersion: 1,
    tool,
    root: ".",
    branch: history.branch,
    as_of: toIsoTime(history.until),
    inventory: toInventory(history, overview),
    tests: { last_run: toLastTestRun(history) },
    breaking: toStatusBreaking(history, overview),
    decisions: toStatusDecisions(history, overview),
    trend: toStatusTrend(history, overview),
    problems,
  };
}

function toInventory(history: History, { items, last_discovered_at }: Overview): StatusInventory {
  return {
    ...(items ?? { service: 0, pipeline: 0, table: 0, function: 0 }),
    services_by_package: history.services_by_package.toSorted(
      (a, b) => b.services - a.services || compareText(a.package ?? "", b.package ?? ""),
    ),
    last_discovered_at: toIsoTime(last_discovered_at),
  };
}

function toLastTestRun({ last_test_run: last }: History): StatusTestRun | null {
  return last && { ...last, completed_at: toIsoTime(last.completed_at) };
}

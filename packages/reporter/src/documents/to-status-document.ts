import type { Problem } from "@continuous/standards";

import type { StoredIssue, StoredItem, StoredRun } from "../store/store.js";
import { compareText } from "./compare-text.js";
import type { Tool } from "./issues-document.js";
import type { StatusDocument, StatusInventory, StatusTestRun } from "./status-document.js";
import { toStatusBreaking } from "./to-status-breaking.js";
import { toStatusDecisions } from "./to-status-decisions.js";
import { toStatusTrend } from "./to-status-trend.js";

/** Everything `status` looks at. */
export interface StatusFacts {
  readonly tool: Tool;
  readonly branch: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** Runs of the branch, of every type, in any order. They must reach back 30 days for the trend to. */
  readonly runs: readonly StoredRun[];
  /** Open issues of the branch. */
  readonly issues: readonly StoredIssue[];
  /** Issues of the branch that people marked `ignored` or `false_positive`. */
  readonly setAside: readonly StoredIssue[];
  /** Active items. */
  readonly items: readonly StoredItem[];
  readonly problems: readonly Problem[];
}

/** Answers the four questions of `status` from what is recorded. What no record can tell is `null`, never 0. */
export function toStatusDocument(facts: StatusFacts): StatusDocument {
  return {
    schemaVersion: 1,
    tool: facts.tool,
    root: ".",
    branch: facts.branch,
    as_of: facts.now,
    inventory: toInventory(facts.items.filter((item) => item.is_active)),
    tests: { last_run: findLastTestRun(facts.runs) },
    breaking: toStatusBreaking(facts.issues),
    decisions: toStatusDecisions(facts.setAside),
    trend: toStatusTrend(facts.runs, facts.issues.length, facts.now, facts.setAside),
    problems: facts.problems,
  };
}

function toInventory(items: readonly StoredItem[]): StatusInventory {
  const services = items.filter((item) => item.item_type === "service");
  const byPackage = new Map<string | null, number>();
  for (const service of services) {
    const name = service.metadata["package"];
    const key = typeof name === "string" ? name : null;
    byPackage.set(key, (byPackage.get(key) ?? 0) + 1);
  }
  const count = (type: StoredItem["item_type"]): number => items.filter((item) => item.item_type === type).length;
  return {
    service: services.length,
    pipeline: count("pipeline"),
    table: count("table"),
    function: count("function"),
    services_by_package: [...byPackage]
      .map(([name, number]) => ({ package: name, services: number }))
      .sort((a, b) => b.services - a.services || compareText(a.package ?? "", b.package ?? "")),
    last_discovered_at: findLatest(items.map((item) => item.last_seen)),
  };
}

const testRunTypes: ReadonlySet<StoredRun["run_type"]> = new Set(["service", "pipeline", "full"]);

function findLastTestRun(runs: readonly StoredRun[]): StatusTestRun | null {
  let last: StatusTestRun | null = null;
  for (const run of runs) {
    // A run that never completed tells nothing about the tests.
    if (!testRunTypes.has(run.run_type) || run.completed_at === null) continue;
    if (last !== null && Date.parse(last.completed_at) >= Date.parse(run.completed_at)) continue;
    const { id, run_type, completed_at, passed, failed, skipped, coverage_percent } = run;
    last = { id, run_type, completed_at, passed, failed, skipped, coverage_percent };
  }
  return last;
}

function findLatest(times: readonly string[]): string | null {
  return times.reduce<string | null>(
    (latest, time) => (latest === null || Date.parse(time) > Date.parse(latest) ? time : latest),
    null,
  );
}

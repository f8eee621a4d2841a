import type { Problem } from "@continuous/standards";

import type { ForgeLinks } from "../git/to-forge-links.js";
import { hasDuplicates } from "../inventory/has-duplicates.js";
import { isUnused } from "../inventory/is-unused.js";
import type { History } from "../queries/history.js";
import { toIsoTime } from "../queries/to-iso-time.js";
import { toPeriods } from "../queries/to-periods.js";
import { dayInMilliseconds } from "../queries/window.js";
import type { StoredIssue, StoredItem, StoredRun } from "../store/store.js";
import { compareText } from "./compare-text.js";
import type { DashboardDocument, DashboardIssue, DashboardRun } from "./dashboard-document.js";
import { findLastResults } from "./find-last-results.js";
import type { Tool } from "./issues-document.js";
import { toInventoryDocumentItem } from "./to-inventory-document-item.js";
import { toRecord } from "./to-record.js";
import { toStatusDocument } from "./to-status-document.js";
import { toTrendsDocument } from "./to-trends-document.js";

const daysByDay = 90;

/** Everything `report dashboard` looks at. */
export interface DashboardFacts {
  readonly tool: Tool;
  readonly name: string;
  /** From the beginning of a week on, and of at least `daysOfOverview` days. */
  readonly history: History;
  /** In the order of the store: most severe first. */
  readonly issues: readonly StoredIssue[];
  readonly items: readonly StoredItem[];
  /** Newest first. */
  readonly runs: readonly StoredRun[];
  readonly links: ForgeLinks | null;
  readonly commit: string | null;
  readonly problems: readonly Problem[];
}

/** Puts together all that the dashboard shows. Every number of it comes from the queries that `status` and `report trends` count with. */
export function toDashboardDocument(facts: DashboardFacts): DashboardDocument {
  const { tool, name, history, links, commit, problems } = facts;
  const { until } = history;
  const [firstDay] = toPeriods("day", { from: until - (daysByDay - 1) * dayInMilliseconds, until });
  const recent = { ...history, since: Math.max(history.since, firstDay?.from ?? history.since) };
  return {
    schemaVersion: 1,
    tool,
    root: ".",
    name,
    branch: history.branch,
    as_of: toIsoTime(until),
    commit,
    links: links && { file: links.file, line: links.line },
    status: toStatusDocument({ tool, history, problems: [] }),
    trends: {
      days: toTrendsDocument({ tool, history: recent, by: "day", problems: [] }),
      weeks: toTrendsDocument({ tool, history, by: "week", problems: [] }),
    },
    items: toItems(facts),
    issues: facts.issues.map(toIssue),
    runs: facts.runs.map(toRun),
    problems,
  };
}

function toItems({ items, runs }: DashboardFacts): DashboardDocument["items"] {
  const resultsOf = findLastResults(runs);
  return items
    .map((stored) => {
      const item = toInventoryDocumentItem(stored);
      const { item_type, item_name, item_path, metadata } = item;
      return {
        item_type,
        item_name,
        item_path,
        last_seen: stored.last_seen,
        metadata,
        unused: isUnused(item),
        duplicate: hasDuplicates(item),
        ...resultsOf(item),
      };
    })
    .sort((a, b) => compareText(a.item_type, b.item_type) || compareText(a.item_name, b.item_name));
}

function toIssue(stored: StoredIssue): DashboardIssue {
  const { id, issue_type, standard, severity, item_type, item_name, path, line, column } = stored;
  const { description, suggested_fix, detected_at } = stored;
  return {
    ...{ id, issue_type, standard, severity, item_type, item_name, path, line, column },
    ...{ description, suggested_fix, detected_at },
  };
}

function toRun(stored: StoredRun): DashboardRun {
  const { id, run_type, started_at, completed_at, commit_sha, passed, failed, skipped, coverage_percent } = stored;
  const summary = toRecord(stored.results["summary"]);
  const count = (key: string): number | null => (typeof summary[key] === "number" ? summary[key] : null);
  return {
    ...{ id, run_type, started_at, completed_at, commit_sha, passed, failed, skipped, coverage_percent },
    new: count("new"),
    resolved: count("resolved"),
    open: count("open"),
  };
}

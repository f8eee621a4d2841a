import type { Issue, IssuesDocument } from "../documents/issues-document.js";
import { sortIssues } from "../documents/sort-issues.js";
import { toRecord } from "../documents/to-record.js";
import { toSummary } from "../documents/to-summary.js";
import { issueFormats, type IssueFormat } from "../present/issue-formats.js";
import type { StoredIssue, StoredRun } from "../store/store.js";
import { tool } from "../tool.js";
import type { AlsoReport } from "./also-report.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import { openReport } from "./open-report.js";
import { UsageError } from "./usage-error.js";
import { writeIssues } from "./write-issues.js";

/** `report issues`. */
export async function runIssueReport(context: CommandContext, also: readonly AlsoReport<IssueFormat>[]): Promise<void> {
  const format = findFormat(issueFormats, context.globals().format);
  const { store, branch } = await openReport(context, "report issues");
  try {
    const runs = await store.runs(branch, 100);
    const run =
      runs.find((candidate) => candidate.run_type === "standards") ??
      // Tests and drift have issues too; a look at health has none.
      runs.find((candidate) => candidate.run_type !== "health");
    if (run === undefined) {
      throw new UsageError(
        `Nothing is recorded for the branch ${branch} in the ${store.description}.`,
        "Run `continuous check standards` first, or name another branch with --branch.",
      );
    }
    const document = toDocument(run, await store.openIssues(branch));
    await writeIssues(context, document, { format, also, frames: false });
  } finally {
    await store.close();
  }
}

/** Open issues with the last run that looked for them; new are those that this run saw first. */
function toDocument(run: StoredRun, stored: readonly StoredIssue[]): IssuesDocument {
  const issues = sortIssues(stored.map((issue) => toIssue(issue, run)));
  const number = (value: unknown): number => (typeof value === "number" ? value : 0);
  const counts = toRecord(run.results["summary"]);
  return {
    schemaVersion: 1,
    tool,
    root: ".",
    run: {
      id: run.id,
      branch: run.branch,
      started_at: run.started_at,
      completed_at: run.completed_at ?? run.started_at,
      recorded: true,
    },
    summary: toSummary(issues, {
      resolved: number(counts["resolved"]),
      fixed: number(counts["fixed"] ?? counts["resolved"]),
      set_aside: number(counts["set_aside"]),
      files: number(run.results["files"]),
      suppressed: number(run.results["suppressed"]),
    }),
    issues,
    problems: [],
  };
}

/** A row of the store without what is the store's own. */
function toIssue(stored: StoredIssue, run: StoredRun): Issue {
  return {
    fingerprint: stored.fingerprint,
    issue_type: stored.issue_type,
    standard: stored.standard,
    severity: stored.severity,
    item_type: stored.item_type,
    item_name: stored.item_name,
    path: stored.path,
    line: stored.line,
    column: stored.column,
    end_line: stored.end_line,
    end_column: stored.end_column,
    description: stored.description,
    suggested_fix: stored.suggested_fix,
    detected_at: stored.detected_at,
    is_new: stored.detected_at >= run.started_at,
    id: stored.id,
  };
}

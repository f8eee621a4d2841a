import { realpathSync } from "node:fs";

import { ConfigurationError, findRoot, loadStandards, type CompiledStandards, type Problem } from "@continuous/standards";
import type { ESLint } from "eslint";

import { sortIssues } from "../documents/sort-issues.js";
import type { IssuesDocument } from "../documents/issues-document.js";
import { renderIssues } from "../present/index.js";
import { toIssuesDocument } from "../runs/to-issues-document.js";
import type { RunRecord } from "../store/store.js";
import { toForeignIssue } from "./to-foreign-issue.js";
import { toLintedModules } from "./to-linted-modules.js";

/** What ESLint hands to a formatter beside the results, as far as it is used here. */
export interface FormatterContext {
  readonly cwd?: string;
  readonly color?: boolean;
}

/** The outside world, for the formatter. */
export interface FormatterIo {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly colour: boolean;
  readonly width: number;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Whether recording was asked for: the formatter records only where a store is configured. */
function isStoreConfigured(env: FormatterIo["env"]): boolean {
  const hasSupabase = Boolean(env["CONTINUOUS_SUPABASE_URL"]) && Boolean(env["CONTINUOUS_SUPABASE_KEY"]);
  return Boolean(env["CONTINUOUS_STORE"]) ? env["CONTINUOUS_STORE"] !== "none" : hasSupabase;
}

/** Results as text for a person; findings of the standards are recorded where a store is configured. */
export async function formatResults(results: readonly ESLint.LintResult[], io: FormatterIo): Promise<string> {
  const root = realpathSync(findRoot(io.cwd));
  const loaded = loadStandards({ root, today: io.now().toISOString().slice(0, 10) });
  if (!loaded.ok) return renderBrokenStandards(loaded.problems, results, root, io);
  const { document, notes } = await toDocument(results, loaded.standards, root, io);
  const text = renderIssues("text", withForeignIssues(document, results, root, io), {
    colour: io.colour,
    width: io.width,
    frames: Boolean(io.env["CONTINUOUS_FRAMES"]),
    sources: toSources(results, root),
  });
  return [text.trimEnd(), ...notes].join("\n");
}

async function toDocument(
  results: readonly ESLint.LintResult[],
  standards: CompiledStandards,
  root: string,
  io: FormatterIo,
): Promise<{ document: IssuesDocument; notes: readonly string[] }> {
  const modules = toLintedModules(results, root);
  if (isStoreConfigured(io.env)) {
    const { recordResults } = await import("./record-results.js");
    return recordResults({ results, modules, standards, root, io });
  }
  const { toIssues } = await import("../issues/to-issues.js");
  const found = modules.map((module) => toIssues({ ...module, services: [] }, standards));
  const startedAt = io.now().toISOString();
  const run: RunRecord["run"] = {
    id: io.newId(),
    run_type: "standards",
    branch: "default",
    commit_sha: null,
    started_at: startedAt,
    completed_at: startedAt,
    passed: 0,
    failed: 0,
    skipped: 0,
    coverage_percent: null,
    results: {},
    errors: [],
  };
  const document = toIssuesDocument({
    run,
    issues: found.flatMap((module) => module.issues),
    recorded: null,
    files: results.length,
    suppressed: found.reduce((sum, module) => sum + module.suppressed.length, 0),
    problems: [],
  });
  return { document, notes: [] };
}

/** What rules of other plugins said belongs on the screen, though not into the store. */
function withForeignIssues(
  document: IssuesDocument,
  results: readonly ESLint.LintResult[],
  root: string,
  io: FormatterIo,
): IssuesDocument {
  const own = new Set(document.issues.map((issue) => JSON.stringify([issue.path, issue.issue_type, issue.line, issue.column])));
  const foreign = toLintedModules(results, root).flatMap((module) =>
    module.messages
      .filter((message) => message.fatal !== true)
      .map((message) => toForeignIssue(module.path, message, io.now().toISOString()))
      .filter((issue) => !own.has(JSON.stringify([issue.path, issue.issue_type, issue.line, issue.column]))),
  );
  const count = (severity: string): number => foreign.filter((issue) => issue.severity === severity).length;
  return {
    ...document,
    summary: {
      ...document.summary,
      critical: document.summary.critical + count("critical"),
      warning: document.summary.warning + count("warning"),
    },
    issues: sortIssues([...document.issues, ...foreign]),
  };
}

/** A mistake in standards.yaml does not hide what ESLint found. */
function renderBrokenStandards(problems: readonly Problem[], results: readonly ESLint.LintResult[], root: string, io: FormatterIo): string {
  const issues = toLintedModules(results, root).flatMap((module) =>
    module.messages.map((message) => toForeignIssue(module.path, message, io.now().toISOString())),
  );
  const startedAt = io.now().toISOString();
  const document: IssuesDocument = {
    ...toIssuesDocument({
      run: { id: io.newId(), run_type: "standards", branch: "default", commit_sha: null, started_at: startedAt, completed_at: startedAt, passed: 0, failed: 0, skipped: 0, coverage_percent: null, results: {}, errors: [] },
      issues,
      recorded: null,
      files: results.length,
      suppressed: 0,
      problems: [],
    }),
  };
  const text = renderIssues("text", document, { colour: io.colour, width: io.width, frames: false });
  return `${text.trimEnd()}\n\nNothing was recorded:\n${new ConfigurationError(problems).message}`;
}

function toSources(results: readonly ESLint.LintResult[], root: string): ReadonlyMap<string, string> {
  return new Map(toLintedModules(results, root).map((module) => [module.path, module.text]));
}

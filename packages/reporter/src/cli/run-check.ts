import type { IssuesDocument } from "../documents/issues-document.js";
import { findBranch } from "../git/find-branch.js";
import { issueFormats } from "../present/issue-formats.js";
import { checkStandards } from "../runs/check-standards.js";
import { recordRun } from "../runs/record-run.js";
import { selectFiles, type Selection } from "../runs/select-files.js";
import { toIssuesDocument } from "../runs/to-issues-document.js";
import { toRunRecord } from "../runs/to-run-record.js";
import { saveSnapshot } from "../snapshot/save-snapshot.js";
import { toSnapshotIssues } from "../snapshot/to-snapshot-issues.js";
import { applyRatchet } from "./apply-ratchet.js";
import type { CheckOptions } from "./commands/check.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import { findRunId } from "./find-run-id.js";
import { findShard } from "./find-shard.js";
import type { ExitCode } from "./io.js";
import { findCommandRoot, loadCommandStandards } from "./load-context.js";
import { loadRatchet } from "./load-ratchet.js";
import type { StoreAhead } from "./open-ahead.js";
import { checkStoreChoice, toOpenOptions } from "./open-command-store.js";
import { throwProblems } from "./throw-problems.js";
import { toCheckExitCode } from "./to-check-exit-code.js";
import { writeIssues } from "./write-issues.js";

/**
 * `check standards`, once its arguments are read.
 *
 * @param ahead - The store, where it is being opened already.
 */
export async function runCheck(
  context: CommandContext,
  selection: Selection,
  options: CheckOptions,
  ahead: StoreAhead | null,
): Promise<ExitCode> {
  const { io, globals } = context;
  const format = findFormat(issueFormats, globals().format);
  checkStoreChoice(context);
  const id = findRunId(options.runId, io.newId);
  const startedAt = io.now().toISOString();
  const root = findCommandRoot(context);
  const standards = loadCommandStandards(context, root);
  const shard = findShard(options.shard, options.runId);
  // Git answers meanwhile.
  const branchFacts = findBranch(root, io.env, globals().branch);
  const chosen = selectFiles(root, selection, shard);
  const branch = await branchFacts;
  if (!chosen.ok) return throwProblems(chosen.problems);
  const ratchet = await loadRatchet(context, root, branch.defaultBranch, options);
  const checked = await checkStandards({
    root,
    standards,
    selected: chosen.selected,
    whole: selection.kind === "all",
    now: () => performance.now(),
    onFile: (done, total, path) => {
      io.showProgress(`Checking ${done} of ${total}: ${path}`);
    },
  });
  io.showProgress(null);
  const suppressed = checked.suppressed.map(({ issue }) => issue);
  const run = toRunRecord({
    ...checked,
    id,
    shard,
    startedAt,
    completedAt: io.now().toISOString(),
    branch,
    standards,
    whole: selection.kind === "all",
  });
  const recording = await recordRun(
    toOpenOptions(context, root, "check standards"),
    run,
    { root, defaultBranch: branch.defaultBranch, suppressed },
    // Nobody waits twice for a store that does not answer.
    ratchet.comparison?.unread?.code === "store-unreachable" ? ratchet.comparison.unread : await ahead?.store,
  );
  // Nobody asks it for more, and it takes its time. Whoever opened it waits for that.
  void ahead?.close();
  const seen = toIssuesDocument({
    run: run.run,
    issues: recording.issues,
    recorded: recording.recorded,
    files: checked.files,
    suppressed: suppressed.length,
    problems: [...checked.problems, ...(ratchet.comparison?.problems ?? []), ...recording.problems],
  });
  const found = { issues: recording.issues, suppressed, evidence: checked.evidence };
  const compared = await applyRatchet(root, ratchet, found, seen);
  const snapshotProblems =
    recording.recorded === null || selection.kind !== "all" || shard !== null
      ? []
      : await saveSnapshot(root, standards, {
          services: { as_of: run.run.completed_at, catalog: checked.services },
          // What people set aside is no open issue, in editors neither.
          issues: toSnapshotIssues(seen.issues, run.run.branch, run.run.completed_at),
        });
  const document = { ...compared.document, problems: [...compared.document.problems, ...snapshotProblems] };
  await writeIssues(context, document, {
    format,
    also: options.also ?? [],
    frames: options.frames === true,
    sources: checked.sources,
  });
  const notes = [
    ...noteComparison(format, document),
    ...compared.notes,
    ...recording.notes,
    ...(recording.where === null ? [] : [`Recorded in ${recording.where}.`]),
  ];
  if (globals().quiet !== true) for (const note of notes) io.writeError(`${note}\n`);
  return toCheckExitCode(document, { found: recording.issues, unchecked: checked.unchecked }, options);
}

/** What a format for programs has no room for. */
function noteComparison(format: string, { summary, compared_with }: IssuesDocument): readonly string[] {
  if (compared_with === undefined || format === "text" || format === "markdown") return [];
  const { name, known, gone } = compared_with;
  return [`Compared with ${name}: ${String(summary.new)} new, ${String(known)} known, ${String(gone)} gone.`];
}

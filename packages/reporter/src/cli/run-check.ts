import { findBranch } from "../git/find-branch.js";
import { issueFormats, renderIssues } from "../present/index.js";
import { checkStandards } from "../runs/check-standards.js";
import { recordRun } from "../runs/record-run.js";
import { selectFiles, type Selection } from "../runs/select-files.js";
import { toIssuesDocument } from "../runs/to-issues-document.js";
import { toRunRecord } from "../runs/to-run-record.js";
import { saveSnapshot } from "../snapshot/save-snapshot.js";
import { toSnapshotIssues } from "../snapshot/to-snapshot-issues.js";
import type { CheckOptions } from "./commands/check.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import { findRunId } from "./find-run-id.js";
import type { ExitCode } from "./io.js";
import { findCommandRoot, loadCommandStandards } from "./load-context.js";
import { checkStoreChoice, toOpenOptions } from "./open-command-store.js";
import { throwProblems } from "./throw-problems.js";
import { writeDocument } from "./write-document.js";

/** `check standards`, once its arguments are read. */
export async function runCheck(
  context: CommandContext,
  selection: Selection,
  options: CheckOptions,
): Promise<ExitCode> {
  const { io, globals } = context;
  const format = findFormat(issueFormats, globals().format);
  checkStoreChoice(context);
  const id = findRunId(options.runId, io.newId);
  const startedAt = io.now().toISOString();
  const root = findCommandRoot(context);
  const standards = loadCommandStandards(context, root);
  const chosen = selectFiles(root, selection);
  if (!chosen.ok) return throwProblems(chosen.problems);
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
  const branch = await findBranch(root, io.env, globals().branch);
  const run = toRunRecord({
    ...checked,
    id,
    startedAt,
    completedAt: io.now().toISOString(),
    branch,
    standards,
    whole: selection.kind === "all",
  });
  const recording = await recordRun(toOpenOptions(context, root, "check standards"), run, {
    root,
    defaultBranch: branch.defaultBranch,
    suppressed: checked.suppressed.map(({ issue }) => issue),
  });
  const snapshotProblems =
    recording.recorded === null || selection.kind !== "all"
      ? []
      : await saveSnapshot(root, standards, {
          services: { as_of: run.run.completed_at, catalog: checked.services },
          issues: toSnapshotIssues(checked.issues, run.run.branch, run.run.completed_at),
        });
  const document = toIssuesDocument({
    run: run.run,
    issues: recording.issues,
    recorded: recording.recorded,
    files: checked.files,
    suppressed: checked.suppressed.length,
    problems: [...checked.problems, ...recording.problems, ...snapshotProblems],
  });
  await writeDocument(
    context,
    renderIssues(format, document, {
      colour: io.colour && globals().output === undefined,
      width: io.width,
      frames: options.frames === true,
      sources: checked.sources,
    }),
  );
  const notes = [...recording.notes, ...(recording.where === null ? [] : [`Recorded in ${recording.where}.`])];
  if (globals().quiet !== true) for (const note of notes) io.writeError(`${note}\n`);
  return document.summary.critical > 0 || checked.unchecked.length > 0 ? 1 : 0;
}

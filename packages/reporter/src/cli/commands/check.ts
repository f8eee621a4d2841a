import { Command } from "@commander-js/extra-typings";

import { issueFormats, renderIssues } from "../../present/index.js";
import { findBranch } from "../../git/find-branch.js";
import { checkStandards } from "../../runs/check-standards.js";
import { recordRun } from "../../runs/record-run.js";
import { selectFiles, type Selection } from "../../runs/select-files.js";
import { toIssuesDocument } from "../../runs/to-issues-document.js";
import { toRunRecord } from "../../runs/to-run-record.js";
import type { CommandContext } from "../create-program.js";
import { findFormat } from "../find-format.js";
import type { ExitCode } from "../io.js";
import { findCommandRoot, loadCommandStandards } from "../load-context.js";
import { openCommandStore } from "../open-command-store.js";
import { UsageError } from "../usage-error.js";
import { writeDocument } from "../write-document.js";
import { findRunId } from "../find-run-id.js";
import { throwProblems } from "../throw-problems.js";

interface CheckOptions {
  readonly staged?: true;
  readonly since?: string;
  readonly runId?: string;
  readonly frames?: true;
}

/** `check standards`. */
export function addCheckCommands(program: Command, context: CommandContext): void {
  const check = program.command("check").description("check the repository");
  check
    .command("standards")
    .description("lint against standards.yaml, with or without an ESLint config in the repository; records a run")
    .argument("[paths...]", "files and folders (default: all live files)")
    .option("--staged", "only files that are staged in git")
    .option("--since <ref>", "only files that changed since this commit or branch")
    .option("--run-id <uuid>", "the run's id; a run recorded twice counts once")
    .option("--frames", "show the code of each finding")
    .addHelpText("after", `\nFormats: ${issueFormats.join(", ")}.\nExit codes: 0 nothing critical; 1 a critical issue or a file that could not be checked; 2 could not run.`)
    .action(async (paths, options) => {
      context.exitWith(await runCheck(context, toSelection(context.io.cwd, paths, options), options));
    });
}

function toSelection(cwd: string, paths: readonly string[], options: CheckOptions): Selection {
  const given = [paths.length > 0, options.staged === true, options.since !== undefined].filter(Boolean).length;
  if (given > 1) throw new UsageError("Paths, --staged and --since exclude each other.", "Give one of them.");
  if (options.staged === true) return { kind: "staged" };
  if (options.since !== undefined) return { kind: "since", ref: options.since };
  return paths.length > 0 ? { kind: "paths", cwd, paths } : { kind: "all" };
}

async function runCheck(context: CommandContext, selection: Selection, options: CheckOptions): Promise<ExitCode> {
  const { io, globals } = context;
  const format = findFormat(issueFormats, globals().format);
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
    suppressed: checked.suppressed.length,
  });
  const recording = await recordRun(() => openCommandStore(context, root, "check standards"), run);
  const document = toIssuesDocument({
    run: run.run,
    issues: checked.issues,
    recorded: recording.recorded,
    files: checked.files,
    suppressed: checked.suppressed.length,
    problems: [...checked.problems, ...recording.problems],
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
  if (recording.where !== null && globals().quiet !== true) io.writeError(`Recorded in ${recording.where}.\n`);
  return document.summary.critical > 0 || checked.unchecked.length > 0 ? 1 : 0;
}

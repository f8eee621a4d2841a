import type { Command } from "@commander-js/extra-typings";

import { documentFormats } from "../../present/document-formats.js";
import { issueFormats, type IssueFormat } from "../../present/issue-formats.js";
import type { Selection } from "../../runs/select-files.js";
import { alsoOption, type AlsoReport } from "../also-report.js";
import type { CommandContext } from "../create-program.js";
import { findFormat } from "../find-format.js";
import { findCommandRoot } from "../load-context.js";
import { openAhead, type StoreAhead } from "../open-ahead.js";
import { UsageError } from "../usage-error.js";

export interface CheckOptions {
  readonly staged?: true;
  readonly since?: string;
  readonly runId?: string;
  readonly shard?: string;
  readonly frames?: true;
  readonly also?: readonly AlsoReport<IssueFormat>[];
  readonly newOnly?: true;
  readonly updateBaseline?: true;
}

/** `check standards` and `check health`. */
export function addCheckCommands(program: Command, context: CommandContext): void {
  const check = program.command("check").description("check the repository");
  check
    .command("standards")
    .description("lint against standards.yaml, with or without an ESLint config in the repository; records a run")
    .argument("[paths...]", "files and folders (default: all live files)")
    .option("--staged", "only files that are staged in git")
    .option("--since <ref>", "only files that changed since this commit or branch")
    .option("--new-only", "show and fail on new issues alone (see docs/ratchet.md)")
    .option(
      "--update-baseline",
      "write what is found to continuous-baseline.json; with --new-only, only take out what is gone",
    )
    .option("--run-id <uuid>", "the run's id; a run recorded twice counts once")
    .option("--shard <i/n>", "of several jobs that share one run and its --run-id, which one this is; they add up")
    .option("--frames", "show the code of each finding")
    .addOption(alsoOption(issueFormats))
    .addHelpText(
      "after",
      `\nFormats: ${issueFormats.join(", ")}.\nExit codes: 0 nothing critical; 1 a critical issue or a file that could not be checked; 2 could not run.\nWith --new-only: 0 nothing new above info; 1 something new; 2 could not run, or there is nothing to compare with.\nNew is what is not open on the default branch in a shared store, else not in continuous-baseline.json, else not open on\nthe default branch in the embedded store.`,
    )
    .action(async (paths, options) => {
      const selection = toSelection(context.io.cwd, paths, options);
      if (options.updateBaseline === true && (selection.kind !== "all" || options.shard !== undefined)) {
        throw new UsageError(
          "A baseline holds the whole repository: --update-baseline checks all files.",
          "Leave paths, --staged, --since and --shard away.",
        );
      }
      const ahead = await startStore(context, selection, options);
      try {
        const { runCheck } = await import("../run-check.js"); // ESLint and TypeScript are heavy.
        context.exitWith(await runCheck(context, selection, options, ahead));
      } finally {
        await ahead?.close();
      }
    });
  addHealthCommand(check, context);
}

/**
 * Begins to open the store, which then starts while ESLint loads and lints. Not for a check of everything, which takes too long
 * to keep others from the store all the while, nor where the store is read first.
 */
async function startStore(
  context: CommandContext,
  selection: Selection,
  { newOnly }: CheckOptions,
): Promise<StoreAhead | null> {
  if (selection.kind === "all" || newOnly === true) return null;
  // What is wrong with the call is told before anything is touched.
  findFormat(issueFormats, context.globals().format);
  return openAhead(context, findCommandRoot(context));
}

/** `check health`. */
function addHealthCommand(check: Command, context: CommandContext): void {
  check
    .command("health")
    .description(
      "look at versions, store, database, migrations, drift, pipelines, services and freshness; a row each, why, and what to do",
    )
    .addHelpText(
      "after",
      `\nFormats: ${documentFormats.join(", ")}.\nExit codes: 0 nothing fails; 1 a row fails; 2 could not run.`,
    )
    .action(async () => {
      const { runHealth } = await import("../run-health.js");
      context.exitWith(await runHealth(context));
    });
}

function toSelection(cwd: string, paths: readonly string[], options: CheckOptions): Selection {
  const given = [paths.length > 0, options.staged === true, options.since !== undefined].filter(Boolean).length;
  if (given > 1) throw new UsageError("Paths, --staged and --since exclude each other.", "Give one of them.");
  if (options.staged === true) return { kind: "staged" };
  if (options.since !== undefined) return { kind: "since", ref: options.since };
  return paths.length > 0 ? { kind: "paths", cwd, paths } : { kind: "all" };
}

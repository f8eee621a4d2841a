import { Command, Option } from "@commander-js/extra-typings";

import { tool } from "../tool.js";
import { addCheckCommands } from "./commands/check.js";
import { addDemoCommand } from "./commands/demo.js";
import { addDiscoverCommand } from "./commands/discover.js";
import { addHookCommand } from "./commands/hook.js";
import { addInitCommand } from "./commands/init.js";
import { addInventoryCommand } from "./commands/inventory.js";
import { addIssuesCommands } from "./commands/issues.js";
import { addLspCommand } from "./commands/lsp.js";
import { addPipelineCommands } from "./commands/pipeline.js";
import { addReportCommands } from "./commands/report.js";
import { addStandardsCommand } from "./commands/standards.js";
import { addStatusCommand } from "./commands/status.js";
import { addTestCommands } from "./commands/test.js";
import { addStoreCommands } from "./commands/store.js";
import { addSyncCommand } from "./commands/sync.js";
import type { CliIo, ExitCode } from "./io.js";

/** Options that every command takes, before or after its name. */
export interface GlobalOptions {
  readonly root?: string;
  readonly standards?: string;
  readonly format?: string;
  readonly output?: string;
  readonly store?: string;
  readonly database?: string;
  readonly branch?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** What a command is given: its options, the outside world, and where to leave its exit code. */
export interface CommandContext {
  readonly io: CliIo;
  readonly globals: () => GlobalOptions;
  readonly exitWith: (code: ExitCode) => void;
  /** Runs another command, as `runCli` does. */
  readonly run: RunCommand;
}

export type RunCommand = (args: readonly string[], io: CliIo) => Promise<ExitCode>;

/** Declares every command and option once; `--help` and the documentation are made from this. */
export function createProgram(io: CliIo, exitWith: (code: ExitCode) => void, run: RunCommand): Command {
  const program = new Command("continuous")
    .description("Find what you have, hold it to your standards, and see whether it gets better.")
    .version(tool.version, "--version", "print the version")
    .helpOption("--help", "print help for a command")
    .option("--root <dir>", "the repository (default: the nearest folder upward with standards.yaml or workspaces)")
    .option("--standards <file>", "the standards file (default: standards.yaml in the root)")
    .addOption(new Option("--format <format>", "how to print: see each command"))
    .option("--output <file>", "write the document there instead of standard output")
    .option(
      "--store <store>",
      "embedded, none, supabase or postgres://… (default: CONTINUOUS_STORE, else Supabase where it is configured, else embedded)",
    )
    .option("--database <url>", "a live Postgres to compare with (default: CONTINUOUS_DATABASE_URL)")
    .option("--branch <name>", "the branch a run counts for (default: the CI's, else git's)")
    .option("--quiet", "print no notes and no progress")
    .option("--no-color", "print no colours")
    .configureOutput({
      writeOut: io.writeOut,
      writeErr: io.writeError,
      getOutHasColors: () => io.colour,
      getErrHasColors: () => io.colour,
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
    })
    .showSuggestionAfterError(true)
    .exitOverride();
  const context: CommandContext = { io, exitWith, run, globals: () => program.opts() };
  addInitCommand(program, context);
  addDemoCommand(program, context);
  addDiscoverCommand(program, context);
  addInventoryCommand(program, context);
  addStandardsCommand(program, context);
  addTestCommands(program, context);
  addPipelineCommands(program, context);
  addCheckCommands(program, context);
  addReportCommands(program, context);
  addIssuesCommands(program, context);
  addStatusCommand(program, context);
  addHookCommand(program, context);
  addLspCommand(program, context);
  addSyncCommand(program, context);
  addStoreCommands(program, context);
  return program;
}

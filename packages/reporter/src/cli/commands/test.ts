import type { Command } from "@commander-js/extra-typings";
import { InvalidArgumentError } from "commander";

import { documentFormats, type DocumentFormat } from "../../present/document-formats.js";
import type { TestKind } from "../../testing/gather-results.js";
import { alsoOption, type AlsoReport } from "../also-report.js";
import type { CommandContext } from "../create-program.js";

export interface TestOptions {
  readonly jobs?: number;
  readonly force?: true;
  readonly import?: readonly string[];
  readonly retry?: number;
  readonly timeout?: number;
  readonly also?: readonly AlsoReport<DocumentFormat>[];
}

/** `test services`, `test pipelines`, `test coverage`, `test all`. */
export function addTestCommands(program: Command, context: CommandContext): void {
  const test = program.command("test").description("run the repository's own tests, with the runners it already uses");
  // Names are written out, so that whoever reads this file sees that `test` alone runs nothing.
  addKind(test.command("services"), "services", context).description(
    "run the tests that reach services, and list services that no test reaches; records a run",
  );
  addKind(test.command("pipelines"), "pipelines", context).description(
    "ask each pipeline whether it works: its syntax, then its test, health-check or help command; records a run",
  );
  addKind(test.command("coverage"), "coverage", context).description(
    "run tests, and hold what they cover against standards.yaml; records a run",
  );
  addKind(test.command("all"), "all", context).description(
    "run all tests with coverage, and ask all pipelines; records a run",
  );
}

function addKind(command: Command, kind: TestKind, context: CommandContext): Command {
  command
    .option("--jobs <n>", "how many at once (default: as many as there are cores)", toNumber(1))
    .option("--timeout <seconds>", "how long each may take (default: 900; pipelines 120)", toNumber(1))
    .option("--force", "run what has not changed since it passed, too")
    .option("--retry <n>", "run what fails this many times more; what then passes is flaky", toNumber(0))
    .option("--import <globs...>", "run no tests; read these JUnit XML files instead, relative to the root")
    .addOption(alsoOption(documentFormats))
    .addHelpText(
      "after",
      `\nFormats: ${documentFormats.join(", ")}.\nExit codes: 0 nothing fails; 1 something fails, or too little is covered; 2 could not run, or was stopped.`,
    )
    .action(async (options) => {
      const { runTest } = await import("../run-test.js");
      context.exitWith(await runTest(context, kind, options));
    });
  return command;
}

function toNumber(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${String(least)}.`);
  };
}

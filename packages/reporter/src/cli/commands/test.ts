import type { Command } from "@commander-js/extra-typings";
import { InvalidArgumentError } from "commander";

import { documentFormats } from "../../present/document-formats.js";
import type { TestKind } from "../../testing/gather-results.js";
import type { CommandContext } from "../create-program.js";

export interface TestOptions {
  readonly jobs?: number;
  readonly force?: true;
  readonly import?: readonly string[];
  readonly retry?: number;
  readonly timeout?: number;
}

const kinds: Readonly<Record<TestKind, string>> = {
  services: "run the tests that reach services, and list services that no test reaches",
  pipelines: "ask each pipeline whether it works: its syntax, then its test, health-check or help command",
  coverage: "run tests, and hold what they cover against standards.yaml",
  all: "run all tests with coverage, and ask all pipelines",
};

/** `test services`, `test pipelines`, `test coverage`, `test all`. */
export function addTestCommands(program: Command, context: CommandContext): void {
  const test = program.command("test").description("run the repository's own tests, with the runners it already uses");
  for (const kind of Object.keys(kinds).filter((name): name is TestKind => name in kinds)) {
    test
      .command(kind)
      .description(`${kinds[kind]}; records a run`)
      .option("--jobs <n>", "how many at once (default: as many as there are cores)", toNumber(1))
      .option("--timeout <seconds>", "how long each may take (default: 900; pipelines 120)", toNumber(1))
      .option("--force", "run what has not changed since it passed, too")
      .option("--retry <n>", "run what fails this many times more; what then passes is flaky", toNumber(0))
      .option("--import <globs...>", "run no tests; read these JUnit XML files instead, relative to the root")
      .addHelpText(
        "after",
        `\nFormats: ${documentFormats.join(", ")}.\nExit codes: 0 nothing fails; 1 something fails, or too little is covered; 2 could not run, or was stopped.`,
      )
      .action(async (options) => {
        const { runTest } = await import("../run-test.js");
        context.exitWith(await runTest(context, kind, options));
      });
  }
}

function toNumber(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${String(least)}.`);
  };
}

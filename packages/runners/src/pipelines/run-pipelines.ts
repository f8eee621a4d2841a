import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { lastWords } from "../run/last-words.js";
import { runProcess, type ProcessOutcome } from "../run/run-process.js";
import { stopped } from "../run/stopped.js";
import { runTasks, type RunOptions, type TaskTools } from "../run/run-tasks.js";
import type { PipelineCheck, PipelineRun, PipelineStep } from "./pipeline-check.js";

export interface RunPipelinesOptions extends RunOptions {
  readonly onStart: (check: PipelineCheck) => void;
  readonly onEnd: (run: PipelineRun) => void;
}

/** Asks pipelines whether they work: first the shell whether it can read them, then themselves. In the order given. */
export async function runPipelines(
  checks: readonly PipelineCheck[],
  options: RunPipelinesOptions,
): Promise<readonly PipelineRun[]> {
  return runTasks(checks, options, async (check, tools) => {
    options.onStart(check);
    const run = await runPipeline(check, options.root, tools);
    options.onEnd(run);
    return run;
  });
}

async function runPipeline(check: PipelineCheck, root: string, tools: TaskTools): Promise<PipelineRun> {
  const shell = toShell(await readFile(join(root, check.path), "utf8"));
  const ask = async (...args: readonly string[]): Promise<ProcessOutcome> =>
    runProcess({ ...tools, program: shell, args, folder: root });
  const read = await ask("-n", check.path);
  const syntax = toStep("syntax", read, tools.timeout);
  if (syntax.status === "failed" || check.command === null) {
    const { duration, output, aborted: interrupted } = read;
    return { check, steps: [syntax], duration, output, interrupted };
  }
  const asked = await ask(check.path, ...check.command.split(" "));
  return {
    check,
    steps: [syntax, toStep(check.command, asked, tools.timeout)],
    duration: read.duration + asked.duration,
    output: asked.output,
    interrupted: asked.aborted,
  };
}

function toStep(name: string, outcome: ProcessOutcome, timeout: number): PipelineStep {
  const { code, duration } = outcome;
  if (code === 0 && !outcome.timedOut && !outcome.aborted) return { name, status: "passed", duration, error: null };
  return { name, status: "failed", duration, error: `${explain(outcome, timeout)}${lastWords(outcome.output)}` };
}

function explain(outcome: ProcessOutcome, timeout: number): string {
  if (outcome.startError !== null) return `It could not be started: ${outcome.startError}`;
  if (outcome.aborted) return stopped;
  if (outcome.timedOut) return `It did not end within ${String(timeout / 1000)} s, and was stopped.`;
  return outcome.killedBy === null
    ? `It ended with exit code ${String(outcome.code)}.`
    : `It ended with signal ${outcome.killedBy}.`;
}

/** The shell that a script asks for; bash, where it asks for none. */
function toShell(text: string): string {
  return /^#!.*\b(zsh|ksh|dash|bash|sh)\b/u.exec(text.split("\n", 1)[0] ?? "")?.[1] ?? "bash";
}

import { spawn } from "node:child_process";

import { createBoundedOutput } from "./bounded-output.js";
import { endProcessTree } from "./end-process-tree.js";
import { markVariable } from "./list-marked-processes.js";
import type { ProcessGuard } from "./process-guard.js";

export interface ProcessRequest {
  readonly program: string;
  readonly args: readonly string[];
  /** Absolute. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Unique; all that the process starts carries it. */
  readonly mark: string;
  readonly guard: ProcessGuard;
  /** Milliseconds. */
  readonly timeout: number;
  /** Ends the process when it is aborted. */
  readonly signal: AbortSignal;
  readonly now: () => number;
}

export interface ProcessOutcome {
  /** `null`: a signal ended it, or it could not be started. */
  readonly code: number | null;
  readonly killedBy: string | null;
  /** Why it could not be started. */
  readonly startError: string | null;
  readonly timedOut: boolean;
  readonly aborted: boolean;
  /** Beginning and end of what it printed. */
  readonly output: string;
  /** Milliseconds. */
  readonly duration: number;
}

/** Between asking a process to end and ending it, in milliseconds. */
const grace = 1_000;

/** Runs a program to its end, or to the end of its time. Nothing that it started is left when this is settled. */
export async function runProcess(request: ProcessRequest): Promise<ProcessOutcome> {
  const { guard, mark, signal, now } = request;
  const startedAt = now();
  const output = createBoundedOutput();
  const outcome = { code: null as number | null, killedBy: null as string | null, startError: null as string | null };
  let timedOut = false;
  let aborted = signal.aborted;
  if (!aborted) {
    await new Promise<void>((resolve) => {
      const child = spawn(request.program, [...request.args], {
        cwd: request.folder,
        env: { ...request.env, [markVariable]: mark },
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
      });
      const group = child.pid;
      if (group !== undefined) guard.watch(group);
      child.stdout.on("data", output.add);
      child.stderr.on("data", output.add);
      let killer: NodeJS.Timeout | undefined;
      let closer: NodeJS.Timeout | undefined;
      const end = (): void => {
        if (group === undefined) return;
        endProcessTree(group, mark, "SIGTERM");
        killer ??= setTimeout(() => {
          endProcessTree(group, mark, "SIGKILL");
        }, grace);
      };
      const timer = setTimeout(() => {
        timedOut = true;
        end();
      }, request.timeout);
      const abort = (): void => {
        aborted = true;
        end();
      };
      signal.addEventListener("abort", abort, { once: true });
      child.once("error", (error) => {
        outcome.startError = error.message;
        if (group === undefined) finish();
      });
      child.once("exit", (code, killedBy) => {
        outcome.code = code;
        outcome.killedBy = killedBy;
        // What it left running would hold its output open, and live on.
        if (group !== undefined) endProcessTree(group, mark, "SIGKILL");
        // What left the group and its environment too cannot be found; nobody waits for it.
        closer = setTimeout(() => {
          child.stdout.destroy();
          child.stderr.destroy();
        }, grace);
      });
      child.once("close", finish);

      function finish(): void {
        clearTimeout(timer);
        clearTimeout(killer);
        clearTimeout(closer);
        signal.removeEventListener("abort", abort);
        if (group !== undefined) guard.unwatch(group);
        resolve();
      }
    });
  }
  return { ...outcome, timedOut, aborted, output: output.text(), duration: now() - startedAt };
}

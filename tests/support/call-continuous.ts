import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from "node:worker_threads";

import { bareEnvironment } from "./bare-environment.js";
import type { CommandResult } from "./run-continuous.js";

/** A command that hangs ends its own test, not the whole run. */
const timeoutMs = 120_000;

interface Runner {
  readonly worker: Worker;
  readonly port: MessagePort;
  /** 1 when the answer lies in the port. */
  readonly signal: Int32Array;
}

let runner: Runner | null = null;

/**
 * Runs the command as `runContinuous` does, in a thread that has loaded it once: most of what a process costs is its start. What
 * a process alone shows (exit codes, what is written where, signals) is tested with one, for each command once.
 *
 * @param env - Beside a bare environment; what git or Node itself would read of it needs a process.
 */
export function callContinuous(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): CommandResult {
  runner ??= startRunner();
  const { worker, port, signal } = runner;
  Atomics.store(signal, 0, 0);
  port.postMessage({ cwd, args, env: { ...bareEnvironment(), ...env } });
  if (Atomics.wait(signal, 0, 0, timeoutMs) === "timed-out") {
    void worker.terminate();
    runner = null;
    return { status: null, stdout: "", stderr: `${args.join(" ")}: no answer within ${String(timeoutMs / 1000)} s` };
  }
  const answer: unknown = receiveMessageOnPort(port)?.message;
  return answer as CommandResult;
}

function startRunner(): Runner {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL("continuous-worker.mjs", import.meta.url), {
    workerData: { port: port2, signal },
    transferList: [port2],
    env: bareEnvironment(),
    execArgv: [],
    // As deep as a process of its own would get: by default a thread gets four times as deep.
    resourceLimits: { stackSizeMb: 1 },
  });
  // Neither keeps the process of the tests alive.
  worker.unref();
  port1.unref();
  return { worker, port: port1, signal };
}

// Runs commands one after another in a thread that has loaded them once. See call-continuous.ts.
import { randomUUID } from "node:crypto";
import { workerData } from "node:worker_threads";

import { createTerminalIo, runCli } from "../../packages/reporter/dist/workshop.js";

const { port, signal } = workerData;

port.on("message", async ({ cwd, args, env }) => {
  const written = { stdout: "", stderr: "" };
  const streamOf = (name) => ({ on: () => undefined, write: (text) => void (written[name] += text) });
  // What the bin gets, of a process whose output is read by a program.
  const process = {
    argv: ["node", "continuous", ...args],
    env,
    cwd: () => cwd,
    stdout: streamOf("stdout"),
    stderr: streamOf("stderr"),
    once: () => process,
    off: () => process,
  };
  let status;
  try {
    status = await runCli(
      args,
      createTerminalIo(process, () => new Date(), randomUUID),
    );
  } catch (error) {
    // As Node ends a process over what nobody caught.
    status = 1;
    written.stderr += `${error.stack}\n`;
  }
  port.postMessage({ status, ...written });
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});

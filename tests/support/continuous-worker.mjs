// Runs commands one after another in a thread that has loaded them once. See call-continuous.ts.
import { randomUUID } from "node:crypto";
import { workerData } from "node:worker_threads";

import { runCli } from "../../packages/reporter/dist/cli/run-cli.js";

const { port, signal } = workerData;

port.on("message", async ({ cwd, args, env }) => {
  const written = { stdout: "", stderr: "" };
  const io = {
    cwd,
    env,
    writeOut: (text) => void (written.stdout += text),
    writeError: (text) => void (written.stderr += text),
    showProgress: () => undefined,
    colour: false,
    width: 100,
    onInterrupt: () => () => undefined,
    now: () => new Date(),
    newId: randomUUID,
  };
  let status;
  try {
    status = await runCli(args, io);
  } catch (error) {
    // As Node ends a process over what nobody caught.
    status = 1;
    written.stderr += `${error.stack}\n`;
  }
  port.postMessage({ status, ...written });
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});

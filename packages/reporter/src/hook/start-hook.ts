import { text } from "node:stream/consumers";

import { runHook } from "./run-hook.js";

/** `continuous hook` in the real outside world. */
export function startHook(): Promise<0 | 1> {
  return runHook({
    cwd: process.cwd(),
    env: process.env,
    readInput: () => text(process.stdin),
    writeOut: (answer) => void process.stdout.write(answer),
    writeError: (message) => void process.stderr.write(message),
    today: new Date().toISOString().slice(0, 10),
    now: () => performance.now(),
  });
}

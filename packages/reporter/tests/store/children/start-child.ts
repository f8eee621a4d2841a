import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

export interface Child {
  readonly pid: number;
  readonly lines: Interface;
  /** Lets it come to its end. */
  finish(): void;
  kill(): void;
  /** What it said on standard error, once it has ended. */
  ended(): Promise<string>;
}

/** Starts a script of this folder, on the built package: the one thing another process can load. */
export function startChild(script: string, ...args: readonly string[]): Child {
  return startChildWith({}, script, ...args);
}

/** The same, with more in its environment. */
export function startChildWith(
  env: Readonly<Record<string, string>>,
  script: string,
  ...args: readonly string[]
): Child {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(process.execPath, [path, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const errors: string[] = [];
  child.stderr.on("data", (chunk) => errors.push(String(chunk)));
  const exit = once(child, "close");
  return {
    pid: child.pid!,
    lines: createInterface({ input: child.stdout }),
    finish: () => child.stdin.end(),
    kill: () => child.kill("SIGKILL"),
    ended: async () => {
      await exit;
      return errors.join("");
    },
  };
}

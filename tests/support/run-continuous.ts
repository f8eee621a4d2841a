import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import type { IssuesDocument } from "@continuous/reporter";

import { bareEnvironment } from "./bare-environment.js";
import { callContinuous } from "./call-continuous.js";

const bin = fileURLToPath(new URL("../../packages/reporter/dist/bin.js", import.meta.url));

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a process. The environment is bare, so that the CI this runs in does not show through. */
export function runContinuous(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): CommandResult {
  return runNode(cwd, [bin, ...args], env);
}

/** Runs a script with Node, in a bare environment. */
export function runNode(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    // A command that hangs ends its own test, not the whole run.
    timeout: 120_000,
    killSignal: "SIGKILL",
    env: { ...bareEnvironment(), ...env },
  });
  return { status, stdout, stderr };
}

/** `check standards --format json`, without a store unless the arguments name one. */
export function checkAsJson(
  cwd: string,
  args: readonly string[] = ["--store", "none"],
): { readonly status: number | null; readonly document: IssuesDocument; readonly stderr: string } {
  const { status, stdout, stderr } = callContinuous(cwd, ["check", "standards", "--format", "json", ...args]);
  if (stdout === "") throw new Error(`The command printed no document (exit code ${String(status)}): ${stderr}`);
  return { status, document: JSON.parse(stdout) as IssuesDocument, stderr };
}

import { isCalledBefore, type ShellScript } from "./script-text.js";

/** How a script calls us. */
export interface TestCall {
  /** The command line, without arguments of the script: `npx --no -- continuous test services`. */
  readonly command: string;
  /** From the script's folder to the root: `../..`; empty where it stands there. */
  readonly upward: string;
}

/**
 * The lines of a test command that stands at an offset of a script.
 *
 * @param chooser - What chooses the command there: the text of a condition, or the word of a `case`.
 */
export function toBody(script: ShellScript, offset: number, chooser: string, call: TestCall): readonly string[] {
  // `cmd=$1; shift; case $cmd in` has taken the name of the command off already.
  const isTaken = !/\$\{?[1@*]/u.test(chooser) && isCalledBefore(script, /^shift$/u, offset);
  // Once it is somewhere else, `$0` may no longer lead back.
  const hasMoved = isCalledBefore(script, /^(?:cd|pushd)$/u, offset);
  const root = call.upward === "" ? "" : `/${call.upward}`;
  return [
    ...(isTaken ? [] : ["shift"]),
    ...(hasMoved ? [] : [`cd "$(dirname "$0")${root}"`]),
    `exec ${call.command} "$@"`,
  ];
}

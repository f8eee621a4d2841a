import { parse } from "unbash";

import { startMark, toRestMark, unknownMark } from "./marks.js";
import { ScriptTracer } from "./script-tracer.js";
import { ShellState } from "./shell-state.js";
import type { ScriptTrace } from "./trace.js";

export interface TraceOptions {
  /** Path of the script, relative to the root. */
  readonly path: string;
  /** The root is where git's work tree begins, so that `git rev-parse --show-toplevel` gives it. */
  readonly isTopLevel: boolean;
}

/**
 * Follows a script from its first line, without running anything: into its functions, with the arguments they are given, and
 * down every branch. A script that does not parse is followed as far as it does; `errors` says where it does not.
 */
export function traceScript(text: string, options: TraceOptions): ScriptTrace {
  const script = parse(text);
  const tracer = new ScriptTracer(script, options);
  const state = new ShellState(startMark, [toRestMark(1)]);
  tracer.runList(script.commands, state);
  // What only a name made at run time calls is read too: where, and with what, is not known.
  for (const name of tracer.uncalled()) {
    const unknown = new ShellState(unknownMark, [unknownMark], new Map(state.variables));
    tracer.callFunction(name, [], unknown);
  }
  return tracer.trace;
}

import { toArgumentIndex, toRestIndex } from "./shell/marks.js";
import { traceScript, type TraceOptions } from "./shell/trace-script.js";
import type { ScriptTrace } from "./shell/trace.js";
import { findCall, type Call } from "./targets/find-call.js";
import { toCommands, type CommandName } from "./to-commands.js";

/** A program that a script hands all its arguments to. */
export interface HandOver extends Pick<Call, "kind" | "target"> {
  /** The folder it is asked for in, with marks. */
  readonly folder: string;
}

/** What the text of a script says of the commands it takes. */
export interface Dispatch {
  readonly commands: readonly CommandName[];
  readonly hasHelp: boolean;
  /** It chooses between commands by its first argument. */
  readonly isDispatcher: boolean;
  readonly handOvers: readonly HandOver[];
  readonly trace: ScriptTrace;
}

/** Reads the commands that a script dispatches. */
export function parseDispatch(text: string, options: TraceOptions): Dispatch {
  const trace = traceScript(text, options);
  const { commands, hasHelp } = toCommands(trace);
  const isDispatcher = commands.filter(({ name }) => !name.includes(" ")).length > 1;
  return { commands, hasHelp, isDispatcher, handOvers: findHandOvers(trace), trace };
}

/** What a branch of one command hands on is that command's own; what is not in one takes what no branch takes. */
function findHandOvers(trace: ScriptTrace): readonly HandOver[] {
  const found = new Map<string, HandOver>();
  for (const { words, folder, branch, looped } of trace.commands) {
    const call = branch.length > 0 || looped ? undefined : findCall({ words });
    if (call === undefined || call.isSourced) continue;
    // `cli.js "$command" "$@"` after a `shift` hands over as much as `cli.js "$@"` before it.
    const from = toRestIndex(call.args[0]) ?? toArgumentIndex(call.args[0]);
    if (from === 1) found.set(call.target, { kind: call.kind, target: call.target, folder });
  }
  return [...found.values()];
}

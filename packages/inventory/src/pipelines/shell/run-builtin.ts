import type { ArrayValue, Assignment, Command, Word } from "unbash";

import { enterFolder } from "./enter-folder.js";
import { unknownMark } from "./marks.js";
import type { Ending } from "./run-flow.js";
import type { ShellState } from "./shell-state.js";

type Fold = (word: Word | ArrayValue) => readonly string[];

/**
 * Does to the state what a builtin of the shell does.
 *
 * @param words - The command's words, folded.
 * @returns How the list goes on, or `undefined` for a command that is none of these.
 */
export function runBuiltin(node: Command, words: readonly string[], state: ShellState, fold: Fold): Ending | undefined {
  const [name, ...args] = words;
  switch (name) {
    case undefined:
      for (const part of node.prefix) if (part.type === "Assignment") assign(part, state, fold);
      return "end";
    case "local":
    case "export":
    case "declare":
    case "typeset":
    case "readonly":
      for (const part of node.suffix) if (part.type === "Assignment") assign(part, state, fold);
      return "end";
    case "cd":
    case "pushd":
      enterFolder(state, args);
      return "end";
    case "popd":
      state.folder = unknownMark;
      return "end";
    case "shift":
      state.positional = state.rest(1 + (/^\d+$/u.test(args[0] ?? "") ? Number(args[0]) : 1));
      return "end";
    case "set":
      if (args[0] === "--") state.positional = args.slice(1);
      return "end";
    case "read":
    case "mapfile":
    case "readarray":
    case "getopts":
      for (const variable of args) state.variables.set(variable, [unknownMark]);
      return "end";
    case "unset":
      for (const variable of args) state.variables.delete(variable);
      return "end";
    case "exit":
      return "exit";
    case "return":
      return "return";
    // What they leave behind counts after the loop.
    case "break":
    case "continue":
      return "end";
    default:
      return undefined;
  }
}

function assign(assignment: Assignment, state: ShellState, fold: Fold): void {
  const { name, value, append, index } = assignment;
  const folded = fold(value);
  const before = state.variables.get(name);
  if (index !== undefined) state.variables.set(name, [unknownMark]);
  else if (append !== true) state.variables.set(name, value.type === "Word" ? [folded.join(" ")] : folded);
  else if (value.type === "Word") state.variables.set(name, [(before?.[0] ?? unknownMark) + folded.join(" ")]);
  else state.variables.set(name, [...(before ?? []), ...folded]);
}

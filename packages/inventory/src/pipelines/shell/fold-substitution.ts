import { posix } from "node:path";

import type { Command, CommandNode, PipelineNode, Script, Word } from "unbash";

import { enterFolder } from "./enter-folder.js";
import { rootMark, toArgumentIndex, unknownMark } from "./marks.js";
import type { ShellState } from "./shell-state.js";

/** How the words of the commands within are folded, and what git says. */
interface Inner {
  readonly isTopLevel: boolean;
  readonly fold: (word: Word, state: ShellState) => readonly string[];
}

/** What `$(…)` stands for, where it asks for a folder, a part of a path, or prints what is known; else unknown. */
export function foldSubstitution(script: Script, outer: ShellState, inner: Inner): string {
  const state = outer.fork();
  let value = unknownMark;
  for (const { command } of script.commands) {
    const parts: readonly PipelineNode[] = command.type === "AndOr" ? command.commands : [command];
    for (const [index, part] of parts.entries()) {
      // `cd "$x" || exit 1; pwd`: what follows || is not the way that gives a value.
      if (index > 0 && command.type === "AndOr" && command.operators[index - 1] === "||") break;
      value = foldCommand(part, state, inner);
    }
  }
  return value;
}

function foldCommand(node: PipelineNode, state: ShellState, inner: Inner): string {
  if (node.type === "Pipeline") return foldPipe(node.commands, state, inner);
  if (node.type !== "Command") return unknownMark;
  const [name, ...args] = foldCall(node, state, inner);
  const plain = args.filter((arg) => !arg.startsWith("-"));
  const last = plain.at(-1);
  switch (name) {
    case "cd":
      enterFolder(state, args);
      return "";
    case "pwd":
      return state.folder;
    case "dirname":
      return last === undefined ? unknownMark : toParent(last);
    case "basename":
      return foldBaseName(plain);
    case "realpath":
    case "readlink":
      return last === undefined ? unknownMark : toAbsolute(last, state);
    case "echo":
    case "printf":
      return foldPrint(name, args);
    case "git":
      return args.includes("--show-toplevel") && inner.isTopLevel ? rootMark : unknownMark;
    default:
      return unknownMark;
  }
}

/** `echo "$1" | tr A-Z a-z` is still the argument; of a path nothing can be said. */
function foldPipe(commands: readonly CommandNode[], state: ShellState, inner: Inner): string {
  const [first, second] = commands;
  if (first?.type !== "Command" || second?.type !== "Command") return unknownMark;
  const value = foldCommand(first, state, inner);
  return second.name?.value === "tr" && toArgumentIndex(value) !== undefined ? value : unknownMark;
}

function foldPrint(name: string, args: readonly string[]): string {
  const plain = args.filter((arg) => !arg.startsWith("-"));
  return name === "echo" ? plain.join(" ") : plain[0] === "%s" || plain[0] === "%s\\n" ? (plain[1] ?? "") : unknownMark;
}

function foldCall(node: Command, state: ShellState, inner: Inner): readonly string[] {
  if (node.name === undefined) return [];
  const words = node.args.filter((arg) => arg.type === "Word");
  return [node.name, ...words].flatMap((word) => inner.fold(word, state));
}

function toParent(path: string): string {
  return path.includes(unknownMark) || path === rootMark ? unknownMark : posix.dirname(path);
}

function foldBaseName([path, ending]: readonly string[]): string {
  return path === undefined || path.includes(unknownMark) ? unknownMark : posix.basename(path, ending);
}

function toAbsolute(path: string, state: ShellState): string {
  const there = state.fork();
  enterFolder(there, [path]);
  return there.folder;
}

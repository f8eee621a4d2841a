import type { ParseError } from "unbash";

/** A command that a script runs, as far as reading tells: with variables and arguments put in. */
export interface TracedCommand {
  /** The name and what follows it, without redirections. See `marks.ts`. */
  readonly words: readonly string[];
  /** The same as written. */
  readonly written: readonly string[];
  /** The folder it runs in: a path that begins with a mark. */
  readonly folder: string;
  /** Names of the commands of the script in whose branches it stands, outermost first. */
  readonly branch: readonly string[];
  /** It stands in a loop. */
  readonly looped: boolean;
  /** It is silent about its own failure. */
  readonly tolerant: boolean;
}

/** One branch of a choice by an argument. */
export interface TracedBranch {
  /** Patterns of one branch, as they are matched; empty for the branch of all that is left. */
  readonly names: readonly string[];
  /** It does more than keep a value. */
  readonly acts: boolean;
  /** The branch of all that is left, when it prints how the script is used, and does not fail. */
  readonly explains: boolean;
}

/** A `case` or a chain of `if` on an argument of the script. */
export interface TracedChoice {
  readonly kind: "case" | "if";
  readonly argument: number;
  readonly branches: readonly TracedBranch[];
  readonly branch: readonly string[];
  readonly looped: boolean;
}

/** What a script does, as far as reading tells. */
export interface ScriptTrace {
  readonly commands: TracedCommand[];
  readonly choices: TracedChoice[];
  /** Paths that the script asks about before it uses them, as written and with variables put in. */
  readonly guarded: Set<string>;
  /** Paths that the script writes itself. */
  readonly made: Set<string>;
  /** What `${1:-help}` falls back to, by argument. */
  readonly defaults: Map<number, string>;
  /** Names of the functions it defines. */
  readonly functions: readonly string[];
  readonly errors: readonly ParseError[];
}

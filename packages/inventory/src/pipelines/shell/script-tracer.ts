import {
  forEachChild,
  parse,
  type ArrayValue,
  type Command,
  type Function as ShellFunction,
  type Script,
  type Statement,
  type SyntaxNode,
  type Word,
} from "unbash";

import { findAssigned, isEvaluating } from "./find-effects.js";
import { foldWord, type FoldContext } from "./fold-word.js";
import { unknownMark } from "./marks.js";
import { isTest, noteGuards } from "./read-condition.js";
import { runBuiltin } from "./run-builtin.js";
import { runFlow, type Ending, type FlowTracer } from "./run-flow.js";
import type { ShellState } from "./shell-state.js";
import type { TraceOptions } from "./trace-script.js";
import type { ScriptTrace } from "./trace.js";
import { walkShell } from "./walk-shell.js";

const maxSteps = 200_000;
const maxCalls = 3;
const maxEvaluated = 20_000;

/** Follows the commands of one script and keeps what they do. */
export class ScriptTracer implements FlowTracer {
  readonly trace: ScriptTrace;
  readonly #context: FoldContext;
  readonly #functions = new Map<string, ShellFunction>();
  readonly #calls = new Map<string, number>();
  readonly #active = new Set<string>();
  #steps = 0;

  constructor(script: Script & { readonly errors?: ScriptTrace["errors"] | undefined }, options: TraceOptions) {
    walkShell(script, (node) => {
      if (node.type === "Function") this.#functions.set(node.name.value, node);
      // A function is not defined by a word.
      return node.type !== "Word" && node.type !== "Assignment";
    });
    const defaults = new Map<number, string>();
    this.trace = {
      commands: [],
      choices: [],
      guarded: new Set(),
      made: new Set(),
      defaults,
      functions: [...this.#functions.keys()],
      errors: script.errors ?? [],
    };
    this.#context = { ...options, noteDefault: (argument, text) => defaults.set(argument, text) };
  }

  uncalled(): readonly string[] {
    return [...this.#functions.keys()].filter((name) => !this.#calls.has(name));
  }

  runList(statements: readonly Statement[], state: ShellState): Ending {
    for (const { command } of statements) {
      const ending = this.run(command, state);
      if (ending !== "end") return ending;
    }
    return "end";
  }

  callFunction(name: string, args: readonly string[], state: ShellState): Ending {
    const definition = this.#functions.get(name);
    if (definition === undefined || this.#active.has(name)) return "end";
    const calls = (this.#calls.get(name) ?? 0) + 1;
    this.#calls.set(name, calls);
    if (isEvaluating(definition)) for (const arg of args) if (/\s/u.test(arg)) this.#runText(arg, state.fork());
    if (calls > maxCalls) {
      this.forget(definition, state);
      return "end";
    }
    const { positional } = state;
    const before = new Map(state.variables);
    state.positional = args;
    this.#active.add(name);
    const ending = this.run(definition.body, state);
    this.#active.delete(name);
    state.positional = positional;
    for (const { name: local } of findAssigned(definition).filter(({ isLocal }) => isLocal)) {
      const value = before.get(local);
      if (value === undefined) state.variables.delete(local);
      else state.variables.set(local, value);
    }
    return ending === "exit" ? "exit" : "end";
  }

  run(node: SyntaxNode, state: ShellState): Ending {
    this.#steps += 1;
    if (this.#steps > maxSteps) return "exit";
    switch (node.type) {
      case "CompoundList":
        return this.runList(node.commands, state);
      case "BraceGroup":
        return this.run(node.body, state);
      case "Redirected":
        for (const redirect of node.redirects) this.#noteMade(redirect, state);
        return this.run(node.command, state);
      case "Subshell":
      case "Coproc":
        this.run(node.body, state.fork());
        return "end";
      case "Pipeline": {
        const [only, ...others] = node.commands;
        // `! cd x` is one command here, and not a process of its own.
        if (only !== undefined && others.length === 0) return this.run(only, state);
        for (const command of node.commands) this.run(command, state.fork());
        return "end";
      }
      case "TestCommand":
        noteGuards(node, this.trace.guarded, (word) => this.fold(word, state));
        this.runSubstitutions(node, state);
        return "end";
      case "Command":
        return this.#runCommand(node, state);
      default:
        return runFlow(node, state, this);
    }
  }

  #runCommand(node: Command, state: ShellState): Ending {
    this.runSubstitutions(node, state);
    const fold = (word: Word | ArrayValue): readonly string[] => this.fold(word, state);
    for (const redirect of node.redirects) this.#noteMade(redirect, state);
    const named = node.name === undefined ? [] : [node.name, ...node.args.filter((arg) => arg.type === "Word")];
    let words = named.flatMap(fold);
    let written = named.map(({ text }) => text);
    while (words[0] === "command" || words[0] === "builtin") [words, written] = [words.slice(1), written.slice(1)];
    if (isTest(node)) noteGuards(node, this.trace.guarded, fold);
    const builtin = runBuiltin(node, words, state, fold);
    if (builtin !== undefined) return builtin;
    const [name, ...args] = words;
    if (name === undefined) return "end";
    if (name === "eval") {
      this.#runText(args.join(" "), state);
      return "end";
    }
    if (this.#functions.has(name)) return this.callFunction(name, args, state);
    const isQuiet = node.redirects.some(
      (redirect) => redirect.type === "Redirect" && redirect.target?.value === "/dev/null" && redirect.operator !== "<",
    );
    const { folder, branch, looped } = state;
    this.trace.commands.push({ words, written, folder, branch, looped, tolerant: state.tolerant || isQuiet });
    return name === "exec" && args.length > 0 ? "exit" : "end";
  }

  /** Text that the script runs as a command. */
  #runText(text: string, state: ShellState): void {
    if (text.length <= maxEvaluated && text !== unknownMark) this.runList(parse(text).commands, state);
  }

  runSubstitutions(node: SyntaxNode, state: ShellState): void {
    forEachChild(node, (child) => {
      if ((child.type === "CommandExpansion" || child.type === "ProcessSubstitution") && child.script !== undefined)
        this.runList(child.script.commands, state.fork());
      else this.runSubstitutions(child, state);
    });
  }

  #noteMade(redirect: Command["redirects"][number], state: ShellState): void {
    if (redirect.type !== "Redirect" || !redirect.operator.includes(">") || redirect.target === undefined) return;
    for (const value of this.fold(redirect.target, state)) this.trace.made.add(value);
  }

  fold(word: Word | ArrayValue, state: ShellState): readonly string[] {
    return foldWord(word, state, this.#context);
  }

  /** Forgets what a part of the script sets, where it runs an unknown number of times. */
  forget(node: SyntaxNode, state: ShellState): void {
    for (const { name, isFolder } of findAssigned(node)) {
      if (isFolder) state.folder = unknownMark;
      else state.variables.set(name, [unknownMark]);
    }
  }
}

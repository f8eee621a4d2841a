import type { AndOr, ArrayValue, Case, For, If, Select, SyntaxNode, While, Word } from "unbash";

import { toArgumentIndex, toArgumentMark, toRestIndex, unknownMark } from "./marks.js";
import { doesAct, doesExplain } from "./read-branch.js";
import { isTest, readEqualities, type Equalities } from "./read-condition.js";
import type { ShellState } from "./shell-state.js";
import type { ScriptTrace, TracedBranch } from "./trace.js";
import { walkShell } from "./walk-shell.js";

/** How a list of commands ends: runs to its end, leaves its function, or leaves the script. */
export type Ending = "end" | "return" | "exit";

/** What goes down the ways of a script. */
export interface FlowTracer {
  readonly trace: ScriptTrace;
  run(node: SyntaxNode, state: ShellState): Ending;
  runSubstitutions(node: SyntaxNode, state: ShellState): void;
  fold(word: Word | ArrayValue, state: ShellState): readonly string[];
  forget(node: SyntaxNode, state: ShellState): void;
}

/** Goes down every way that a script may take from here, and on from where they meet again. */
export function runFlow(node: SyntaxNode, state: ShellState, tracer: FlowTracer): Ending {
  switch (node.type) {
    case "AndOr":
      return runAndOr(node, state, tracer);
    case "If":
      return runIf(node, state, tracer);
    case "Case":
      return runCase(node, state, tracer);
    case "While":
      return runWhile(node, state, tracer);
    case "For":
    case "Select":
      return runFor(node, state, tracer);
    case "ArithmeticFor":
      return runLoop(node.body, state, tracer);
    default:
      return "end";
  }
}

function runAndOr(node: AndOr, state: ShellState, tracer: FlowTracer): Ending {
  const last = node.commands.at(-1);
  const swallows =
    node.operators.at(-1) === "||" && last?.type === "Command" && /^(?:true|:)$/u.test(last.name?.value ?? "");
  const { tolerant } = state;
  state.tolerant ||= swallows;
  let ending: Ending = "end";
  for (const [index, command] of node.commands.entries()) {
    const previous = node.commands[index - 1];
    const operator = node.operators[index - 1];
    if (previous === undefined) ending = tracer.run(command, state);
    else if (operator === "&&" && !isTest(previous)) {
      ending = ending === "end" ? tracer.run(command, state) : ending;
    } else {
      const way = state.fork();
      const equal = operator === "&&" ? findEqualities(previous, state, tracer) : undefined;
      enter(way, equal);
      if (equal !== undefined) noteChoice("if", equal.argument, [{ names: equal.names, body: command }], state, tracer);
      if (tracer.run(command, way) === "end") state.join([state.fork(), way]);
    }
  }
  state.tolerant = tolerant;
  return ending;
}

function runIf(node: If, state: ShellState, tracer: FlowTracer): Ending {
  const arms: { readonly equal: Equalities | undefined; readonly body: SyntaxNode }[] = [];
  const ways: Way[] = [];
  for (const { clause, then } of [node, ...node.elif]) {
    tracer.run(clause, state);
    const equal = findEqualities(clause, state, tracer);
    arms.push({ equal, body: then });
    ways.push(follow(then, state, equal, tracer));
  }
  ways.push(
    node.else === undefined ? { state: state.fork(), ending: "end" } : follow(node.else, state, undefined, tracer),
  );

  const argument = arms.find(({ equal }) => equal !== undefined)?.equal?.argument;
  if (argument !== undefined) {
    const own = arms.flatMap(({ equal, body }) => (equal?.argument === argument ? [{ names: equal.names, body }] : []));
    noteChoice(
      "if",
      argument,
      [...own, ...(node.else === undefined ? [] : [{ names: [], body: node.else }])],
      state,
      tracer,
    );
  }
  return meet(state, ways);
}

function runCase(node: Case, state: ShellState, tracer: FlowTracer): Ending {
  tracer.runSubstitutions(node.word, state);
  const subject = tracer.fold(node.word, state);
  const argument = toArgumentIndex(subject[0]) ?? toRestIndex(subject[0]);
  const ways: Way[] = [];
  const branches = node.items.map(({ pattern, body }) => {
    const isDefault = pattern.some(({ value }) => value === "*");
    const names = isDefault ? [] : pattern.flatMap(({ value }) => readPattern(value));
    return { names, isDefault, body };
  });
  for (const { names, body } of branches) {
    ways.push(follow(body, state, argument === undefined ? undefined : { argument, names }, tracer));
  }
  if (!branches.some(({ isDefault }) => isDefault)) ways.push({ state: state.fork(), ending: "end" });
  if (argument !== undefined && subject.length === 1) noteChoice("case", argument, branches, state, tracer);
  return meet(state, ways);
}

function runWhile(node: While, state: ShellState, tracer: FlowTracer): Ending {
  // `while [ -h "$path" ]` looks for where a link leads; the tree's own files are no links.
  if (isTest(node.clause) && /(?:^|\s)-[hL]\s/u.test(textOf(node.clause))) return "end";
  tracer.run(node.clause, state);
  return runLoop(node.body, state, tracer);
}

function runFor(node: For | Select, state: ShellState, tracer: FlowTracer): Ending {
  const words = node.wordlist?.flatMap((word) => tracer.fold(word, state)) ?? state.positional;
  const from = words.length === 1 ? toRestIndex(words[0]) : undefined;
  state.variables.set(node.name.value, [
    from === undefined || node.type === "Select" ? unknownMark : toArgumentMark(from),
  ]);
  for (const word of node.wordlist ?? []) tracer.runSubstitutions(word, state);
  return runLoop(node.body, state, tracer);
}

function runLoop(body: SyntaxNode, state: ShellState, tracer: FlowTracer): Ending {
  tracer.forget(body, state);
  const way = state.fork();
  way.looped = true;
  const ending = tracer.run(body, way);
  const { positional } = state;
  if (ending === "end") state.join([state.fork(), way]);
  // The loop took off what it knows: what is asked afterwards is asked of what is left, from the first on.
  state.positional = positional;
  return "end";
}

/** Where one of several ways leads. */
interface Way {
  readonly state: ShellState;
  readonly ending: Ending;
}

function follow(body: SyntaxNode, from: ShellState, equal: Equalities | undefined, tracer: FlowTracer): Way {
  const state = from.fork();
  enter(state, equal);
  const ending = tracer.run(body, state);
  return { state, ending };
}

/** In the branch of a command, what follows is that command's. */
function enter(way: ShellState, equal: Equalities | undefined): void {
  const name = equal?.names.find((candidate) => !candidate.startsWith("-"));
  if (name !== undefined && equal?.argument === way.branch.length + 1) way.branch = [...way.branch, name];
}

/** What a way leaves behind counts where it does not leave the function. */
function meet(state: ShellState, ways: readonly Way[]): Ending {
  const open = ways.filter(({ ending }) => ending === "end");
  state.join(open.map((way) => way.state));
  if (open.length > 0) return "end";
  return ways.some(({ ending }) => ending === "return") ? "return" : "exit";
}

function findEqualities(node: SyntaxNode, state: ShellState, tracer: FlowTracer): Equalities | undefined {
  return readEqualities(node, (word) => tracer.fold(word, state));
}

function noteChoice(
  kind: "case" | "if",
  argument: number,
  branches: readonly { readonly names: readonly string[]; readonly body: SyntaxNode }[],
  state: ShellState,
  tracer: FlowTracer,
): void {
  const traced = branches.map(({ names, body }): TracedBranch => ({
    names,
    acts: doesAct(body),
    explains: names.length === 0 && doesExplain(body),
  }));
  tracer.trace.choices.push({ kind, argument, branches: traced, branch: state.branch, looped: state.looped });
}

function readPattern(value: string): readonly string[] {
  // `@(start|stop)`
  return /^@\([^()]*\)$/u.test(value) ? value.slice(2, -1).split("|") : [value];
}

function textOf(node: SyntaxNode): string {
  const words: string[] = [];
  walkShell(node, (child) => {
    if (child.type === "Word") words.push(child.text);
    if (child.type === "TestUnary") words.push(child.operator);
    return true;
  });
  return words.join(" ");
}

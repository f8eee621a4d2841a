import { forEachChild, parse, type Command, type SyntaxNode } from "unbash";

import { delegates } from "./delegates.js";
import { findRunner } from "./find-runner.js";
import { findUnwanted } from "./find-unwanted.js";
import { takesFiles } from "./takes-files.js";
import type { CommandParts, RunnerCall, RunnerKind } from "./suite.js";

/** What a package script says of the tests it runs. */
export interface ReadScript {
  readonly parts: CommandParts;
  /** The runners it calls, in order. */
  readonly runners: readonly RunnerKind[];
  /** It asks other packages to run theirs. */
  readonly delegates: boolean;
  /** Each of its runners can be given test files, and then surely runs those alone. */
  readonly takesFiles: boolean;
}

type Part = string | RunnerCall;
interface Edit {
  readonly pos: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

const deepest = 8;

/**
 * Reads a script of a package: which runners it calls, through the package's other scripts too, and where in its text their
 * options go. All else stays as it is written: set-up steps, variables, wrappers.
 */
export function readScript(scripts: Readonly<Record<string, string>>, name: string): ReadScript {
  const runners: RunnerKind[] = [];
  let delegating = false;
  const calls: boolean[] = [];
  const parts = expand(withHooks(scripts, name), [name]);
  return { parts, runners, delegates: delegating, takesFiles: calls.length > 0 && calls.every((isSure) => isSure) };

  function expand(text: string, through: readonly string[]): readonly Part[] {
    const edits = listCommands(parse(text)).flatMap((command) => editsOf(command, through));
    return applyEdits(text, edits);
  }

  function editsOf(command: Command, through: readonly string[]): readonly Edit[] {
    const nodes = [command.name, ...command.args].filter((node) => node?.type === "Word");
    const words = nodes.map(({ value }) => value);
    if (delegates(words)) {
      delegating = true;
      // The others' tests are run as their own; what else the script does still holds.
      return [{ pos: command.pos, end: nodes.at(-1)?.end ?? command.end, parts: [":"] }];
    }
    const several = listSeveral(words, scripts, through);
    if (several.length > 0 && through.length < deepest) {
      const inner = several.flatMap((script, index) => [
        index === 0 ? "(" : " && (",
        ...expand(withHooks(scripts, script), [...through, script]),
        ")",
      ]);
      return [{ pos: nodes[0]?.pos ?? 0, end: nodes.at(-1)?.end ?? command.end, parts: inner }];
    }
    const called = findScriptCall(words, scripts);
    const last = nodes.at(-1);
    if (called !== undefined && last !== undefined && !through.includes(called.script) && through.length < deepest) {
      const rest = nodes.slice(called.rest).map(({ text }) => ` ${text}`);
      const inner = expand(withHooks(scripts, called.script, rest.join("")), [...through, called.script]);
      return [{ pos: nodes[0]?.pos ?? 0, end: last.end, parts: ["(", ...inner, ")"] }];
    }
    const runner = findRunner(words);
    const at = nodes[runner?.at ?? -1];
    if (runner === undefined || at === undefined || last === undefined) return [];
    const call = runners.push(runner.kind) - 1;
    calls.push(takesFiles(runner, words));
    const isEmptyAllowed = words.some((word) => /^--pass-?with-?no-?tests$/iu.test(word));
    const slot = (which: RunnerCall["slot"]): RunnerCall => ({
      ...{ kind: runner.kind, slot: which, call },
      ...(isEmptyAllowed ? { isEmptyAllowed } : {}),
    });
    const stop = nodes.slice(runner.at).find(({ value }) => value === "--");
    // Node's own options stand before the files; those of others come last, and win.
    const place =
      runner.kind === "node" || runner.kind === "bun" || runner.kind === "deno" ? at.end : (stop?.pos ?? last.end);
    return [
      { pos: command.pos, end: command.pos, parts: [slot("variables")] },
      ...findUnwanted(runner, words).flatMap((index) => {
        const unwanted = nodes[index];
        return unwanted === undefined ? [] : [{ pos: unwanted.pos, end: unwanted.end, parts: [] }];
      }),
      { pos: place, end: place, parts: [" ", slot("options"), " "] },
    ];
  }
}

/** As npm runs it: what is to be done before and after included. */
function withHooks(scripts: Readonly<Record<string, string>>, name: string, rest = ""): string {
  const own = `${scripts[name] ?? ""}${rest}`;
  const [before, after] = [scripts[`pre${name}`], scripts[`post${name}`]];
  return [before, own, after].filter((text) => text !== undefined).join(" && ");
}

/** `npm run build -- --quiet`, `yarn build`: a script of the same package, and where its arguments begin. */
function findScriptCall(
  words: readonly string[],
  scripts: Readonly<Record<string, string>>,
): { readonly script: string; readonly rest: number } | undefined {
  const [program = "", ...others] = words;
  if (!/^(?:npm|pnpm|yarn|bun)$/u.test(program) || delegates(words)) return undefined;
  const explicit = others.findIndex((word) => word === "run" || word === "run-script");
  const start = explicit === -1 ? 0 : explicit + 1;
  const at = others.findIndex((word, index) => index >= start && !word.startsWith("-"));
  const word = others[at] ?? "";
  const script = word === "t" || word === "tst" ? "test" : word;
  if (!Object.hasOwn(scripts, script)) return undefined;
  if (explicit === -1 && (program === "bun" || (program === "npm" && script !== "test"))) return undefined;
  const separator = others[at + 1] === "--" ? 1 : 0;
  return { script, rest: at + 2 + separator };
}

/** `run-s lint test:unit`: scripts of the same package, one after the other; none where one of them is a pattern. */
function listSeveral(
  words: readonly string[],
  scripts: Readonly<Record<string, string>>,
  through: readonly string[],
): readonly string[] {
  const [program = "", ...others] = words;
  if (!/^(?:run-s|npm-run-all)$/u.test(program)) return [];
  const names = others.filter((word) => !word.startsWith("-"));
  return names.every((name) => Object.hasOwn(scripts, name) && !through.includes(name)) ? names : [];
}

/** Commands in the order of the text; what a substitution runs is not the script's own. */
function listCommands(node: SyntaxNode): readonly Command[] {
  const found: Command[] = [];
  const visit = (at: SyntaxNode): void => {
    if (at.type === "Command") found.push(at);
    else forEachChild(at, visit);
  };
  visit(node);
  return found;
}

function applyEdits(text: string, edits: readonly Edit[]): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.pos - b.pos || a.end - b.end)) {
    parts.push(text.slice(at, edit.pos), ...edit.parts);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== "");
}

import { toArgumentMark, toRestMark } from "./shell/marks.js";
import type { ScriptTrace, TracedBranch, TracedChoice } from "./shell/trace.js";

/** A command that a script takes. */
export interface CommandName {
  /** One below another has the names of both: `db migrate`. */
  readonly name: string;
  readonly aliases: readonly string[];
}

const plainName = /^[A-Za-z][\w.:+-]*$/u;
/** Values that tell a script where, on what or whether, never what to do: answers, stages, platforms, builds, sides, versions. */
const setting =
  /^(?:y|n|yes|no|true|false|on|off|dev(?:elop(?:ment)?)?|prod(?:uction)?|stag(?:e|ing)|preview|local|qa|uat|debug|release|darwin|linux|win(?:32|64|dows)?|mac(?:os)?|osx|android|ios|x64|x86(?:_64)?|arm|arm64|amd64|left|right|top|bottom|major|minor|patch|alpha|beta|rc|stable|canary)$/iu;
const help = /^(?:help|-h|--help|-help|-\?)$/u;

/** The commands that a script chooses between, in the order in which it names them. */
export function toCommands(trace: ScriptTrace): {
  readonly commands: readonly CommandName[];
  readonly hasHelp: boolean;
} {
  const found = new Map<string, Set<string>>();
  const own = trace.choices.filter(({ argument, branch }) => argument === branch.length + 1);
  for (const group of toGroups(own)) {
    const named = group.branches.filter(({ names }) => names.some(isCommandName));
    if (!isChoiceOfCommands(named, group)) continue;
    for (const { names } of named) {
      const [name, ...others] = names.filter(isCommandName).slice(0, 1).concat(names);
      if (name === undefined || (group.branch.length > 0 && help.test(name))) continue;
      const whole = [...group.branch, name].join(" ");
      const aliases = found.get(whole) ?? new Set();
      found.set(whole, aliases);
      for (const alias of others) if (alias !== name && /^[-\w.:+?]+$/u.test(alias)) aliases.add(alias);
    }
  }
  for (const name of findNamedFunctions(trace)) if (!found.has(name)) found.set(name, new Set());
  const commands = [...found].map(([name, aliases]) => ({ name, aliases: [...aliases] }));
  const hasHelp = own.some(
    ({ branch, branches }) =>
      branch.length === 0 && branches.some(({ names, explains }) => explains || names.some((name) => help.test(name))),
  );
  return { commands, hasHelp };
}

interface Group {
  readonly branch: readonly string[];
  readonly looped: boolean;
  readonly branches: readonly TracedBranch[];
}

/** Each `case` by itself; all `if` on one argument together, since a chain may be written as one `if` after the other. */
function toGroups(choices: readonly TracedChoice[]): readonly Group[] {
  const groups: readonly Group[] = choices.filter(({ kind }) => kind === "case");
  const chains = new Map<string, Group>();
  for (const { kind, branch, looped, branches } of choices) {
    if (kind !== "if") continue;
    const key = [...branch, String(looped)].join("\0");
    chains.set(key, { branch, looped, branches: [...(chains.get(key)?.branches ?? []), ...branches] });
  }
  return [...groups, ...chains.values()];
}

/** A choice of commands does something in its branches; a choice of settings keeps a value in each. */
function isChoiceOfCommands(named: readonly TracedBranch[], { looped }: Group): boolean {
  const acting = named.filter(({ acts }) => acts);
  const names = new Set(named.flatMap((branch) => branch.names.filter(isCommandName)));
  if (named.every((branch) => branch.names.every((name) => help.test(name) || !isCommandName(name)))) return false;
  if ([...names].every((name) => setting.test(name))) return false;
  return looped ? acting.length > 1 && acting.length * 2 >= named.length : acting.length > 0;
}

function isCommandName(name: string): boolean {
  return plainName.test(name);
}

/** `"cmd_$1"`, and `"${@:-build}"` where the script defines a function `build`: its functions are its commands. */
function findNamedFunctions({ commands, functions, defaults }: ScriptTrace): readonly string[] {
  for (const { words, branch } of commands) {
    const [word = ""] = words;
    if (branch.length > 0) continue;
    const mark = [toArgumentMark(1), toRestMark(1)].find((candidate) => word.includes(candidate));
    if (mark === undefined) continue;
    const [prefix = "", suffix = ""] = word.split(mark);
    const fitting = functions.filter(
      (name) => name.length > prefix.length + suffix.length && name.startsWith(prefix) && name.endsWith(suffix),
    );
    if (prefix + suffix !== "") return fitting.map((name) => name.slice(prefix.length, name.length - suffix.length));
    if (functions.includes(defaults.get(1) ?? "")) return fitting.filter((name) => !name.startsWith("_"));
  }
  return [];
}

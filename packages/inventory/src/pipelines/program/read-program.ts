import type { CommandName } from "../to-commands.js";
import { toLibrary, type CommandNode } from "./command-node.js";
import { findArgvCommands } from "./find-argv-commands.js";
import { findSource } from "./find-source.js";
import { findSpecifiers } from "./find-specifiers.js";
import type { ProgramModule } from "./module-scope.js";
import { parseProgramModule } from "./parse-program-module.js";
import { ProgramReader } from "./program-reader.js";

export interface ProgramFiles {
  readonly exists: (path: string) => boolean;
  readonly read: (path: string) => string | undefined;
}

/** The commands of a program. */
export interface ProgramCommands {
  readonly commands: readonly CommandName[];
  /** It answers `--help`. */
  readonly hasHelp: boolean;
}

const maxModules = 150;
const maxDepth = 5;

/**
 * The commands that a program in TypeScript or JavaScript declares, from its syntax; `undefined` where none are found.
 *
 * @param entry - Path of its source, relative to the root.
 */
export function readProgram(entry: string, files: ProgramFiles): ProgramCommands | undefined {
  const modules = new Map<string, ProgramModule | undefined>();
  const load = (path: string): ProgramModule | undefined => {
    if (!modules.has(path)) {
      const text = files.read(path);
      modules.set(path, text === undefined ? undefined : parseProgramModule(path, text));
    }
    return modules.get(path);
  };
  const reader = new ProgramReader((from, specifier) => {
    const path = findSource(specifier, from.path, files.exists);
    return path === undefined ? undefined : load(path);
  });

  const declaring = findDeclaring(entry, files).flatMap((path) => load(path) ?? []);
  if (declaring.length === 0) {
    const first = load(entry);
    const commands = first === undefined ? [] : findArgvCommands(first.body);
    const isHelped = commands.some(({ name, aliases }) =>
      [name, ...aliases].some((word) => /^(?:help|-h|--help)$/u.test(word)),
    );
    return commands.length < 2 ? undefined : { commands, hasHelp: isHelped };
  }
  for (const module of declaring) reader.visitModule(module);
  reader.finish();
  const commands = toNames(
    findRoots(reader.nodes).flatMap(({ children }) => [...children.values()]),
    [],
  );
  return commands.length === 0 ? undefined : { commands, hasHelp: true };
}

/** Modules behind the entry that take in a library of command lines, nearest first. */
function findDeclaring(entry: string, { exists, read }: ProgramFiles): readonly string[] {
  const seen = new Set([entry]);
  const declaring: string[] = [];
  let layer = [entry];
  for (let depth = 0; depth <= maxDepth && layer.length > 0; depth += 1) {
    const next: string[] = [];
    for (const path of layer) {
      const text = read(path);
      const specifiers = text === undefined ? [] : findSpecifiers(path, text);
      if (specifiers.some((specifier) => toLibrary(specifier) !== undefined)) declaring.push(path);
      for (const specifier of specifiers) {
        const found = findSource(specifier, path, exists);
        if (found === undefined || seen.has(found) || seen.size >= maxModules) continue;
        seen.add(found);
        next.push(found);
      }
    }
    layer = next;
  }
  return declaring;
}

/** The programs: what is given the command line, or has no name of its own; a command that nobody adds is one of theirs. */
function findRoots(nodes: readonly CommandNode[]): readonly Pick<CommandNode, "children">[] {
  const loose = nodes.filter(({ attached }) => !attached);
  const programs = loose.filter(({ name, parses }) => parses || name === null);
  const others = loose.filter((node) => !programs.includes(node));
  const isDeclared = programs.some(({ children }) => children.size > 0);
  const added = others.filter(({ name, children }) => name !== null && (isDeclared || children.size === 0));
  const lone = others.filter((node) => !added.includes(node));
  return [...programs, ...lone, { children: new Map(added.map((node) => [node.name ?? "", node])) }];
}

function toNames(nodes: readonly CommandNode[], above: readonly string[]): readonly CommandName[] {
  const byName = new Map(nodes.flatMap((node) => (node.name === null ? [] : [[node.name, node] as const])));
  return [...byName.values()].flatMap((node) => {
    const path = [...above, node.name ?? ""];
    const aliases = above.length === 0 ? [...node.aliases] : [];
    // Whoever adds a command to itself is not followed for ever.
    const below = path.length < 3 ? toNames([...node.children.values()], path) : [];
    return [{ name: path.join(" "), aliases }, ...below];
  });
}

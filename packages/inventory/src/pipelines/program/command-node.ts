/** A command of a program, as its source declares it. */
export interface CommandNode {
  /** `null` for a program, whose own name is no command. */
  name: string | null;
  readonly aliases: Set<string>;
  readonly children: Map<string, CommandNode>;
  /** `alias()` names a command here, and an option with yargs. */
  readonly library: Library;
  attached: boolean;
  /** It is given the command line. */
  parses: boolean;
}

export type Library = "commander" | "yargs" | "cac" | "citty";

const libraries: Readonly<Record<string, Library>> = {
  commander: "commander",
  "@commander-js/extra-typings": "commander",
  yargs: "yargs",
  "yargs/yargs": "yargs",
  cac: "cac",
  sade: "cac",
  citty: "citty",
};

/** The library of command lines that a module specifier names. */
export function toLibrary(specifier: string): Library | undefined {
  return Object.hasOwn(libraries, specifier) ? libraries[specifier] : undefined;
}

export function createNode(library: Library, name: string | null = null): CommandNode {
  return { name, aliases: new Set(), children: new Map(), library, attached: false, parses: false };
}

/** Adds a command below another; one that is declared twice is one. */
export function attach(parent: CommandNode, child: CommandNode): CommandNode {
  child.attached = true;
  if (child.name === null || parent === child) return child;
  const known = parent.children.get(child.name);
  if (known === undefined) parent.children.set(child.name, child);
  return known ?? child;
}

/** `remote add <name> [url]` is the command `remote add`; the default command has no name. */
export function toCommandName(declaration: string): string | undefined {
  const words = declaration.trim().split(/\s+/u);
  const end = words.findIndex((word) => !/^[A-Za-z][\w:.-]*$/u.test(word));
  const name = words.slice(0, end === -1 ? words.length : end).join(" ");
  return name === "" ? undefined : name;
}

import type { Node, Program } from "oxc-parser";

import type { CommandNode } from "./command-node.js";

/** A module of a program, and what it takes from others. */
export interface ProgramModule {
  readonly path: string;
  readonly body: Program;
  /** By local name. */
  readonly imports: ReadonlyMap<string, { readonly specifier: string; readonly imported: string }>;
  /** Local name, or what stands there, by exported name. */
  readonly exports: ReadonlyMap<string, string | Node>;
  readonly reExports: readonly { readonly specifier: string; readonly imported: string; readonly exported: string }[];
}

/** What names stand for at one place of a module. */
export interface Scope {
  readonly module: ProgramModule;
  readonly outer: Scope | undefined;
  readonly commands: Map<string, CommandNode>;
  /** What a name is given first: for objects and functions. */
  readonly values: Map<string, Node>;
  returned: CommandNode | undefined;
}

export function createScope(module: ProgramModule, outer?: Scope): Scope {
  return { module, outer, commands: new Map(), values: new Map(), returned: undefined };
}

/** What a name stands for here, or else further out. */
export function lookUp<Value>(scope: Scope, pick: (scope: Scope) => Value | undefined): Value | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const value = pick(at);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** What a module exports under a name: the local name, or what stands there. */
export interface Exported {
  readonly scope: Scope;
  readonly value: string | Node;
}

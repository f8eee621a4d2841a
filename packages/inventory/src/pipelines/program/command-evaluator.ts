import type { Node } from "oxc-parser";

import type { CommandNode, Library } from "./command-node.js";
import type { Exported, ProgramModule, Scope } from "./module-scope.js";
import type { FunctionNode } from "./syntax.js";

/** What reading a declaration needs of who follows the program. */
export interface CommandEvaluator {
  create(library: Library, name?: string): CommandNode;
  /** The command that an expression makes. */
  evaluate(expression: Node, scope: Scope): CommandNode | undefined;
  evaluateExport(exported: Exported): CommandNode | undefined;
  /** Goes into a function with the commands that it is given. */
  enter(node: FunctionNode, outer: Scope, args: readonly (CommandNode | undefined)[]): CommandNode | undefined;
  findExport(from: ProgramModule, specifier: string, name: string): Exported | undefined;
  /** What an expression is, where it is written elsewhere under a name. */
  toObject(node: Node | undefined, scope: Scope): Node | undefined;
}

import type { CallExpression, Node } from "oxc-parser";

import { attach, createNode, toLibrary, type CommandNode } from "./command-node.js";
import { declareCommand } from "./declare-command.js";
import { defineCommand } from "./define-command.js";
import type { CommandEvaluator } from "./command-evaluator.js";
import { isProgramParameter } from "./is-program-parameter.js";
import { createScope, lookUp, type Exported, type ProgramModule, type Scope } from "./module-scope.js";
import { childrenOf, isFunction, toBare, toText, toTexts, type FunctionNode } from "./syntax.js";

/** Gives a module by the specifier by which another names it; `undefined` for one of another package. */
export type FindModule = (from: ProgramModule, specifier: string) => ProgramModule | undefined;

const maxCalls = 4;
const maxDepth = 24;

/**
 * Follows how a program declares its commands with commander, yargs, cac or citty, through its modules and functions,
 * without running it.
 */
export class ProgramReader implements CommandEvaluator {
  /** The program that a function is given, where nobody calls that function in sight. */
  readonly given: CommandNode = createNode("commander");
  readonly nodes: CommandNode[] = [this.given];
  readonly #findModule: FindModule;
  readonly #scopes = new Map<ProgramModule, Scope>();
  readonly #known = new Map<Node, CommandNode | undefined>();
  readonly #calls = new Map<FunctionNode, number>();
  readonly #waiting: { readonly node: FunctionNode; readonly scope: Scope }[] = [];
  #depth = 0;

  constructor(findModule: FindModule) {
    this.#findModule = findModule;
  }

  visitModule(module: ProgramModule): Scope {
    const known = this.#scopes.get(module);
    if (known !== undefined) return known;
    const scope = createScope(module);
    this.#scopes.set(module, scope);
    this.#visit(module.body, scope);
    return scope;
  }

  /** Visits the functions that nobody calls in sight: what they are given is the program. */
  finish(): void {
    for (const { node, scope } of this.#waiting) if (!this.#calls.has(node)) this.enter(node, scope, []);
  }

  #visit(node: Node, scope: Scope): void {
    if (isFunction(node)) {
      if (node.type === "FunctionDeclaration" && node.id !== null) scope.values.set(node.id.name, node);
      // Who calls it says what it is given; what nobody calls in sight is visited in the end.
      if (isNamed(node, scope) || node.params.some(isProgramParameter)) this.#waiting.push({ node, scope });
      else this.enter(node, scope, []);
      return;
    }
    switch (node.type) {
      case "Program":
      case "BlockStatement":
        for (const child of node.body) this.#hoist(child, scope);
        break;
      case "VariableDeclarator":
        if (node.init === null) return;
        if (node.id.type === "Identifier") {
          scope.values.set(node.id.name, toBare(node.init));
          const value = this.evaluate(node.init, scope);
          if (value !== undefined) scope.commands.set(node.id.name, value);
        }
        this.#visit(node.init, scope);
        return;
      case "ReturnStatement":
        if (node.argument !== null) scope.returned ??= this.evaluate(node.argument, scope);
        break;
      case "CallExpression":
      case "NewExpression":
        if (this.#known.has(node)) break;
        this.evaluate(node, scope);
        break;
      default:
    }
    for (const child of childrenOf(node)) this.#visit(child, scope);
  }

  /** A function may be called above the place where it is written. */
  #hoist(node: Node, scope: Scope): void {
    const declared =
      node.type === "ExportNamedDeclaration" || node.type === "ExportDefaultDeclaration" ? node.declaration : node;
    if (declared?.type === "FunctionDeclaration" && declared.id !== null) scope.values.set(declared.id.name, declared);
  }

  enter(node: FunctionNode, outer: Scope, args: readonly (CommandNode | undefined)[]): CommandNode | undefined {
    const calls = this.#calls.get(node) ?? 0;
    if (calls >= maxCalls || this.#depth >= maxDepth || node.body === null) return undefined;
    this.#calls.set(node, calls + 1);
    this.#depth += 1;
    const scope = createScope(outer.module, outer);
    for (const [index, param] of node.params.entries()) {
      const value = args[index] ?? (isProgramParameter(param) ? this.given : undefined);
      if (param.type === "Identifier" && value !== undefined) scope.commands.set(param.name, value);
    }
    // Called again, with another program, the same text declares other commands.
    if (calls > 0) this.#forget(node.body);
    this.#visit(node.body, scope);
    if (node.type === "ArrowFunctionExpression" && node.expression) scope.returned = this.evaluate(node.body, scope);
    this.#depth -= 1;
    return scope.returned;
  }

  #forget(node: Node): void {
    this.#known.delete(node);
    for (const child of childrenOf(node)) this.#forget(child);
  }

  evaluate(expression: Node, scope: Scope): CommandNode | undefined {
    const node = toBare(expression);
    if (this.#known.has(node)) return this.#known.get(node);
    if (node.type === "Identifier") return this.#evaluateName(node.name, scope);
    if (node.type !== "CallExpression" && node.type !== "NewExpression") {
      // An arrow function's body may be the expression itself.
      if (node.type === "ExpressionStatement") return this.evaluate(node.expression, scope);
      if (node.type === "BlockStatement") {
        const only = node.body[0];
        return node.body.length === 1 && only !== undefined ? this.evaluate(only, scope) : undefined;
      }
      return undefined;
    }
    this.#known.set(node, undefined);
    const value = this.#evaluateCall(node, scope);
    this.#known.set(node, value);
    return value;
  }

  #evaluateName(name: string, scope: Scope): CommandNode | undefined {
    const known = lookUp(scope, ({ commands }) => commands.get(name));
    if (known !== undefined) return known;
    const origin = scope.module.imports.get(name);
    if (origin === undefined) return undefined;
    const library = toLibrary(origin.specifier);
    if (library !== undefined) {
      // `import { program } from "commander"`, `import yargs from "yargs"`.
      const isProgram = origin.imported === "program" || (origin.imported === "default" && library !== "cac");
      if (!isProgram) return undefined;
      const node = this.create(library);
      this.visitModule(scope.module).commands.set(name, node);
      return node;
    }
    const found = this.findExport(scope.module, origin.specifier, origin.imported);
    return found === undefined ? undefined : this.evaluateExport(found);
  }

  evaluateExport({ scope, value }: Exported): CommandNode | undefined {
    return typeof value === "string" ? this.#evaluateName(value, scope) : this.evaluate(value, scope);
  }

  /** What another module exports, through modules that hand it on. */
  findExport(from: ProgramModule, specifier: string, name: string, depth = 0): Exported | undefined {
    const module = this.#findModule(from, specifier);
    if (module === undefined || depth > 8) return undefined;
    const value = module.exports.get(name);
    if (value !== undefined) return { scope: this.visitModule(module), value };
    for (const { specifier: next, imported, exported } of module.reExports) {
      if (exported !== name && exported !== "*") continue;
      const found = this.findExport(module, next, exported === "*" ? name : imported, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #evaluateCall(
    node: Extract<Node, { type: "CallExpression" | "NewExpression" }>,
    scope: Scope,
  ): CommandNode | undefined {
    const { callee } = node;
    if (callee.type === "Identifier") {
      const origin = scope.module.imports.get(callee.name);
      const library = origin === undefined ? undefined : toLibrary(origin.specifier);
      if (origin !== undefined && library !== undefined)
        return this.#evaluateMaker(origin.imported, library, node, scope);
      return this.#callFunction(callee.name, node, scope);
    }
    if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return undefined;
    const { name } = callee.property;
    const object = toBare(callee.object);
    if (node.type === "NewExpression") {
      const library =
        object.type === "Identifier" ? toLibrary(scope.module.imports.get(object.name)?.specifier ?? "") : undefined;
      return library === undefined ? undefined : this.create(library, toText(node.arguments[0]));
    }
    const receiver = this.evaluate(object, scope);
    return receiver === undefined ? undefined : this.#callMethod(receiver, name, node, scope);
  }

  /** `new Command("x")`, `yargs(argv)`, `cac("x")`, `defineCommand({…})`, `runMain(main)`. */
  #evaluateMaker(
    imported: string,
    library: CommandNode["library"],
    node: Extract<Node, { type: "CallExpression" | "NewExpression" }>,
    scope: Scope,
  ): CommandNode | undefined {
    const [first] = node.arguments;
    if (library === "citty") {
      const made = first === undefined ? undefined : this.evaluate(first, scope);
      if (imported === "runMain" || imported === "createMain" || imported === "runCommand") {
        if (made !== undefined) made.parses = true;
        return made;
      }
      return imported === "defineCommand" && first !== undefined ? defineCommand(first, scope, this) : undefined;
    }
    if (library === "commander" && !/^(?:Command|createCommand|default)$/u.test(imported)) return undefined;
    return this.create(library, library === "commander" ? toText(first) : undefined);
  }

  toObject(node: Node | undefined, scope: Scope): Node | undefined {
    const bare = node === undefined ? undefined : toBare(node);
    if (bare?.type !== "Identifier") return bare;
    const local = lookUp(scope, ({ values }) => values.get(bare.name));
    if (local !== undefined) return local;
    const origin = scope.module.imports.get(bare.name);
    const found = origin === undefined ? undefined : this.findExport(scope.module, origin.specifier, origin.imported);
    if (found === undefined) return undefined;
    return typeof found.value === "string" ? found.scope.values.get(found.value) : found.value;
  }

  #callMethod(receiver: CommandNode, method: string, node: CallExpression, scope: Scope): CommandNode {
    const [first] = node.arguments;
    switch (method) {
      case "command":
        return declareCommand(receiver, node.arguments, scope, this);
      case "addCommand": {
        const child = first === undefined ? undefined : this.evaluate(first, scope);
        if (child !== undefined) attach(receiver, child);
        return receiver;
      }
      case "alias":
      case "aliases":
        if (receiver.library !== "yargs") for (const alias of toTexts(first)) receiver.aliases.add(alias);
        return receiver;
      case "name":
        if (receiver.library === "commander") receiver.name = toText(first) ?? receiver.name;
        return receiver;
      case "parse":
      case "parseAsync":
      case "parseSync":
        receiver.parses = true;
        return receiver;
      default:
        return receiver;
    }
  }

  #callFunction(
    name: string,
    node: Extract<Node, { type: "CallExpression" | "NewExpression" }>,
    scope: Scope,
  ): CommandNode | undefined {
    if (node.type === "NewExpression") return undefined;
    const args = node.arguments.map((argument) => this.evaluate(argument, scope));
    const own = lookUp(scope, (at) => toOwn(at, name));
    if (own !== undefined) return isFunction(own.value) ? this.enter(own.value, own.scope, args) : undefined;
    const origin = scope.module.imports.get(name);
    const found = origin === undefined ? undefined : this.findExport(scope.module, origin.specifier, origin.imported);
    if (found === undefined) return undefined;
    const value = typeof found.value === "string" ? found.scope.values.get(found.value) : found.value;
    return isFunction(value) ? this.enter(value, found.scope, args) : undefined;
  }

  create(library: CommandNode["library"], name?: string): CommandNode {
    const node = createNode(library, name ?? null);
    this.nodes.push(node);
    return node;
  }
}

/** A function that is kept under a name, and so may be called from elsewhere. */
function isNamed(node: FunctionNode, scope: Scope): boolean {
  return node.type === "FunctionDeclaration" || [...scope.values.values()].includes(node);
}

function toOwn(scope: Scope, name: string): { readonly scope: Scope; readonly value: Node } | undefined {
  const value = scope.values.get(name);
  return value === undefined ? undefined : { scope, value };
}

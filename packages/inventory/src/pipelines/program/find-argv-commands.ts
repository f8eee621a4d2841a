import type { Node, Program } from "oxc-parser";

import type { CommandName } from "../to-commands.js";
import { childrenOf, toBare, toText } from "./syntax.js";

/** Commands of a program that has no library for them: a `switch` on the first argument of `process.argv`. */
export function findArgvCommands(program: Program): readonly CommandName[] {
  const lists = new Map<string, number>([["process.argv", 0]]);
  const commands = new Set<string>();
  const found: CommandName[] = [];
  const visit = (node: Node): void => {
    if (node.type === "VariableDeclarator" && node.init !== null) note(node.id, node.init, lists, commands);
    if (node.type === "SwitchStatement" && isFirst(node.discriminant, lists, commands)) {
      let names: string[] = [];
      for (const { test, consequent } of node.cases) {
        const name = test === null ? undefined : toText(test);
        if (name !== undefined) names.push(name);
        if (consequent.length === 0 && test !== null) continue;
        const [first, ...aliases] = [...names.filter(isPlain).slice(0, 1), ...names];
        if (first !== undefined && isPlain(first))
          found.push({ name: first, aliases: aliases.filter((alias) => alias !== first) });
        names = [];
      }
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  return found;
}

function isPlain(name: string): boolean {
  return /^[A-Za-z][\w:.-]*$/u.test(name);
}

/** `const args = process.argv.slice(2)`, `const [, , command] = process.argv`, `const command = args[0]`. */
function note(id: Node, init: Node, lists: Map<string, number>, commands: Set<string>): void {
  const start = toStart(init, lists);
  if (id.type === "Identifier") {
    if (start !== undefined) lists.set(id.name, start);
    else if (isFirst(init, lists, commands)) commands.add(id.name);
  }
  if (id.type !== "ArrayPattern" || start === undefined) return;
  for (const [index, raw] of id.elements.entries()) {
    const element = raw?.type === "AssignmentPattern" ? raw.left : raw;
    if (element?.type === "Identifier" && start + index === 2) commands.add(element.name);
  }
}

/** How many entries of `process.argv` a list leaves out at its head. */
function toStart(node: Node, lists: ReadonlyMap<string, number>): number | undefined {
  const bare = toBare(node);
  if (bare.type !== "CallExpression" || bare.callee.type !== "MemberExpression") return lists.get(toDotted(bare));
  const from = lists.get(toDotted(bare.callee.object));
  const [first] = bare.arguments;
  const isSlice = bare.callee.property.type === "Identifier" && bare.callee.property.name === "slice";
  return from !== undefined && isSlice && first?.type === "Literal" && typeof first.value === "number"
    ? from + first.value
    : undefined;
}

function isFirst(node: Node, lists: ReadonlyMap<string, number>, commands: ReadonlySet<string>): boolean {
  const bare = toBare(node);
  if (bare.type === "LogicalExpression") return isFirst(bare.left, lists, commands);
  if (bare.type === "Identifier") return commands.has(bare.name);
  if (bare.type !== "MemberExpression" || bare.property.type !== "Literal") return false;
  const start = lists.get(toDotted(bare.object)) ?? toStart(bare.object, lists);
  return start !== undefined && typeof bare.property.value === "number" && start + bare.property.value === 2;
}

function toDotted(node: Node): string {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" && node.property.type === "Identifier"
    ? `${toDotted(node.object)}.${node.property.name}`
    : "";
}

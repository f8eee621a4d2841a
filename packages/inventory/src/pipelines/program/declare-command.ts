import type { Node } from "oxc-parser";

import type { CommandEvaluator } from "./command-evaluator.js";
import { attach, toCommandName, type CommandNode } from "./command-node.js";
import type { Scope } from "./module-scope.js";
import { getProperty, isFunction, toText, toTexts } from "./syntax.js";

/**
 * Reads `.command("name <argument>", …)` of commander, yargs and cac, and yargs' `.command({ command, aliases, builder })`.
 *
 * @returns What the next call of the chain is made on.
 */
export function declareCommand(
  receiver: CommandNode,
  [first, ...others]: readonly Node[],
  scope: Scope,
  evaluator: CommandEvaluator,
): CommandNode {
  const { library } = receiver;
  const object = evaluator.toObject(first, scope);
  const isObject = object?.type === "ObjectExpression";
  const written = isObject ? toTexts(getProperty(object, "command")) : toTexts(first);
  const declarations = written.length > 0 ? written : readNamespace(first, scope, evaluator);
  const [name, ...aliases] = declarations.flatMap((declaration) => toCommandName(declaration) ?? []);
  if (name === undefined) return library === "commander" ? evaluator.create(library) : receiver;
  const child = attach(receiver, evaluator.create(library, name));
  for (const alias of [...aliases, ...toTexts(getProperty(object, "aliases"))]) child.aliases.add(alias);
  const builder = isObject ? getProperty(object, "builder") : others.find(isFunction);
  if (library === "yargs") {
    if (isFunction(builder)) evaluator.enter(builder, scope, [child]);
    return receiver;
  }
  // With a description in second place, commander runs a program of its own, and goes on with the first.
  return library === "commander" && toText(others[0]) !== undefined ? receiver : child;
}

/** yargs takes a module whole: `import * as build from "./build.js"; cli.command(build)`. */
function readNamespace(first: Node | undefined, scope: Scope, evaluator: CommandEvaluator): readonly string[] {
  const origin = first?.type === "Identifier" ? scope.module.imports.get(first.name) : undefined;
  if (origin === undefined) return [];
  const found = evaluator.findExport(scope.module, origin.specifier, "command");
  return typeof found?.value === "string" ? toTexts(found.scope.values.get(found.value)) : [];
}

import type { Node } from "oxc-parser";

import type { CommandEvaluator } from "./command-evaluator.js";
import { attach, type CommandNode } from "./command-node.js";
import type { Scope } from "./module-scope.js";
import { childrenOf, getProperty, isFunction, propertiesOf, toText, toTexts } from "./syntax.js";

/** Reads citty's `defineCommand({ meta, subCommands: { name: … } })`. */
export function defineCommand(definition: Node, scope: Scope, evaluator: CommandEvaluator): CommandNode {
  const node = evaluator.create("citty");
  for (const alias of toTexts(getProperty(getProperty(definition, "meta"), "alias"))) node.aliases.add(alias);
  for (const [name, value] of propertiesOf(evaluator.toObject(getProperty(definition, "subCommands"), scope))) {
    const child = evaluator.create("citty", name);
    const made = isFunction(value) ? evaluateImport(value, scope, evaluator) : evaluator.evaluate(value, scope);
    for (const alias of made?.aliases ?? []) child.aliases.add(alias);
    for (const below of made?.children.values() ?? []) attach(child, below);
    if (made !== undefined) made.attached = true;
    attach(node, child);
  }
  return node;
}

/** `() => import("./build.js").then((module) => module.default)`. */
function evaluateImport(value: Node, scope: Scope, evaluator: CommandEvaluator): CommandNode | undefined {
  const specifier = findImport(value);
  const found = specifier === undefined ? undefined : evaluator.findExport(scope.module, specifier, "default");
  return found === undefined ? undefined : evaluator.evaluateExport(found);
}

function findImport(node: Node): string | undefined {
  if (node.type === "ImportExpression") return toText(node.source);
  for (const child of childrenOf(node)) {
    const found = findImport(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

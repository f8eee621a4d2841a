import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { Occurrence } from "./collect-occurrences.js";
import { nameOfProperty } from "./find-member.js";
import { findUnit, type Surroundings, type Unit } from "./find-unit.js";
import { isReplacedAtBuild } from "./is-replaced-at-build.js";
import type { MessageIds } from "./message-ids.js";
import { suggestGuard } from "./suggest-guard.js";

type Context = Pick<Readonly<TSESLint.RuleContext<MessageIds, readonly unknown[]>>, "report">;

/** Reads of one name in one unit: one problem, however often it is read. */
interface Reads {
  readonly first: Occurrence;
  readonly name: string;
  readonly unit: Unit;
  count: number;
}

/** Reports what is read while the module loads or a class is constructed: the first read of each name, and how many follow. */
export function checkReads(context: Context, surroundings: Surroundings, occurrences: readonly Occurrence[]): void {
  const readsOfUnit = new Map<Unit, Map<string, Reads>>();
  for (const occurrence of occurrences) {
    if (isReplacedAtBuild(occurrence.node)) continue;
    const unit = findUnit(surroundings, occurrence.node, occurrence.need);
    if (unit === undefined) continue;
    const reads = readsOfUnit.get(unit) ?? new Map<string, Reads>();
    readsOfUnit.set(unit, reads);
    const name = nameOf(occurrence);
    const known = reads.get(name);
    if (known === undefined) reads.set(name, { first: occurrence, name, unit, count: 1 });
    else known.count += 1;
  }
  for (const reads of readsOfUnit.values()) {
    for (const each of reads.values()) report(context, surroundings.sourceCode, each);
  }
}

function report(context: Context, sourceCode: TSESLint.SourceCode, { first, name, unit, count }: Reads): void {
  const more = count === 1 ? "" : count === 2 ? " (and once more)" : ` (and ${String(count - 1)} more times)`;
  const node = name === "process.env" && first.node.type === "Identifier" ? first.node.parent : first.node;
  const suggest = suggestGuard(sourceCode, first);
  if (unit.type === "Program") context.report({ node, messageId: "readAtLoad", data: { name, more }, suggest });
  else
    context.report({
      node,
      messageId: "readInConstructor",
      data: { name, more, className: nameOfClass(unit) },
      suggest,
    });
}

function nameOf({ node, need }: Occurrence): string {
  const { parent } = node;
  const isProcessEnv =
    need.root === "process" &&
    parent.type === "MemberExpression" &&
    parent.object === node &&
    nameOfProperty(parent) === "env";
  return isProcessEnv ? "process.env" : need.root;
}

function nameOfClass(unit: TSESTree.ClassDeclaration | TSESTree.ClassExpression): string {
  if (unit.id !== null) return `\`${unit.id.name}\``;
  const holder: TSESTree.Node = unit.parent;
  return holder.type === "VariableDeclarator" && holder.id.type === "Identifier"
    ? `\`${holder.id.name}\``
    : "the class";
}

import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { environmentGlobals, importMetaEnv, type EnvironmentName } from "./environments.js";
import { findVariable } from "./find-definition.js";
import { nameOfSoftRoot } from "./find-chain-root.js";
import { isThrowingUse } from "./is-throwing-use.js";

/** A use of a name that is missing in some environments, and throws there. */
export interface Occurrence {
  readonly node: TSESTree.Identifier | TSESTree.MemberExpression;
  readonly need: EnvironmentName;
}

/** Every use of the environment in a file that would throw where it is missing, in order of appearance. */
export function collectOccurrences(
  globals: ReadonlyMap<string, readonly TSESTree.Identifier[]>,
  sourceCode: TSESLint.SourceCode,
  metaProperties: readonly TSESTree.MetaProperty[],
): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (const [root, need] of environmentGlobals) {
    for (const node of globals.get(root) ?? []) {
      if (!isTypeof(node)) occurrences.push({ node, need });
    }
  }
  for (const node of [...metaProperties, ...(globals.get("globalThis") ?? [])]) {
    const member = toMember(node);
    const root = member === undefined ? undefined : nameOfSoftRoot(member);
    const need = root === "import.meta.env" ? importMetaEnv : environmentGlobals.get(root ?? "");
    if (member !== undefined && need !== undefined) occurrences.push(...throwingUses(sourceCode, member, need));
  }
  return occurrences.toSorted((left, right) => left.node.range[0] - right.node.range[0]);
}

function isTypeof(node: TSESTree.Node): boolean {
  return node.parent?.type === "UnaryExpression" && node.parent.operator === "typeof";
}

/** `globalThis.window` and `import.meta.env` are `undefined` where they are missing: only what is done with them throws. */
function throwingUses(
  sourceCode: TSESLint.SourceCode,
  member: TSESTree.MemberExpression,
  need: EnvironmentName,
): readonly Occurrence[] {
  if (isThrowingUse(member)) return [{ node: member, need }];
  const { parent } = skipWrappers(member);
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return [];
  const references = findVariable(sourceCode, parent.id)?.references ?? [];
  return references.flatMap(({ identifier }) =>
    identifier.type === "Identifier" && isThrowingUse(identifier) ? [{ node: identifier, need }] : [],
  );
}

function toMember(node: TSESTree.Node): TSESTree.MemberExpression | undefined {
  const outer = skipWrappers(node);
  return outer.parent?.type === "MemberExpression" && outer.parent.object === outer ? outer.parent : undefined;
}

/** `(import.meta as any).env`: up through what only speaks to the type checker. */
function skipWrappers(node: TSESTree.Node): TSESTree.Node {
  const { parent } = node;
  switch (parent?.type) {
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "ChainExpression":
      return skipWrappers(parent);
    default:
      return node;
  }
}

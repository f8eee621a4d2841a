import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { ImportedName } from "./list-imports.js";

/** The imported name that a callee stands for: `X` and `module.X` alike. A name declared anew in between is another. */
export function findCalledImport(
  callee: TSESTree.Node,
  imports: ReadonlyMap<string, ImportedName>,
  scope: TSESLint.Scope.Scope,
): ImportedName | undefined {
  if (callee.type === "Identifier") return isShadowed(callee.name, scope) ? undefined : imports.get(callee.name);
  if (callee.type !== "MemberExpression" || callee.computed || callee.object.type !== "Identifier") return undefined;
  if (callee.property.type !== "Identifier" || isShadowed(callee.object.name, scope)) return undefined;
  const whole = imports.get(callee.object.name);
  // A CommonJS module imported by default is the whole module too.
  return whole?.imported === "*" || whole?.imported === "default"
    ? { source: whole.source, imported: callee.property.name }
    : undefined;
}

function isShadowed(name: string, scope: TSESLint.Scope.Scope): boolean {
  for (let current = scope; current.upper !== null; current = current.upper) {
    if (current.block.type === "Program") return false;
    if (current.set.has(name)) return true;
  }
  return false;
}

import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

/** Where a file reads globals by their names. Shadowed names and types are none; `declare const Deno` declares nothing. */
export function collectGlobalReferences(
  sourceCode: TSESLint.SourceCode,
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly TSESTree.Identifier[]> {
  const found = new Map<string, TSESTree.Identifier[]>();
  const globalScope = sourceCode.scopeManager?.globalScope;
  if (globalScope === undefined || globalScope === null) return found;
  for (const reference of [...globalScope.through, ...referencesOfAmbient(globalScope, names)]) {
    const { identifier } = reference;
    if (identifier.type !== "Identifier" || !names.has(identifier.name) || !isValueRead(reference)) continue;
    const known = found.get(identifier.name);
    if (known === undefined) found.set(identifier.name, [identifier]);
    else known.push(identifier);
  }
  return found;
}

/** ESLint ties configured globals to variables without a definition. */
function referencesOfAmbient(
  globalScope: TSESLint.Scope.Scope,
  names: ReadonlySet<string>,
): readonly TSESLint.Scope.Reference[] {
  const scopes = [globalScope, ...globalScope.childScopes.filter((scope) => scope.type === "module")];
  return [...names].flatMap((name) =>
    scopes.flatMap((scope) => {
      const variable = scope.set.get(name);
      return variable?.defs.every(isAmbient) === true ? variable.references : [];
    }),
  );
}

function isAmbient(definition: TSESLint.Scope.Definition): boolean {
  return definition.type === "Variable" && definition.parent.declare;
}

function isValueRead(reference: TSESLint.Scope.Reference): boolean {
  const { type } = reference.identifier.parent;
  // Other parsers than typescript-eslint's leave the flag out.
  return reference.isRead() && !reference.isTypeReference && type !== "TSTypeQuery" && type !== "TSQualifiedName";
}

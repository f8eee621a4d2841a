import { walkNodes } from "@continuous/source";
import type { TSESTree } from "@typescript-eslint/types";

import { chainOf } from "./chain-of.js";

/** An imported name whose answer code waits for. */
export interface WaitedName {
  readonly specifier: string;
  /** As it is exported there; `*` for the whole module. */
  readonly name: string;
}

/** Imported names by the name that they have in the module. */
export type Imports = ReadonlyMap<string, WaitedName>;

/**
 * What names in some code of a module stand for that come from other modules.
 *
 * @param program - The module.
 * @param code - The part of it that is asked about.
 */
export function findImported(program: TSESTree.Program, code: TSESTree.Node): Imports {
  const imports = findImports(program);
  for (const [name, source] of findMade(code, imports)) imports.set(name, source);
  return imports;
}

function findImports(program: TSESTree.Program): Map<string, WaitedName> {
  const imports = new Map<string, WaitedName>();
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration" && statement.importKind !== "type") {
      const specifier = statement.source.value;
      for (const entry of statement.specifiers) imports.set(entry.local.name, { specifier, name: importedName(entry) });
    } else if (statement.type === "VariableDeclaration") {
      for (const declarator of statement.declarations) addRequired(declarator, imports);
    }
  }
  return imports;
}

/** What an imported function made, by the name it has: `const ask = createAsker(model)`. */
function findMade(code: TSESTree.Node, imports: Imports): readonly (readonly [string, WaitedName])[] {
  const made: (readonly [string, WaitedName])[] = [];
  walkNodes(code, (node) => {
    if (node.type !== "VariableDeclarator" || node.id.type !== "Identifier" || node.init === null) return undefined;
    const init = node.init.type === "AwaitExpression" ? node.init.argument : node.init;
    if (init.type !== "CallExpression" && init.type !== "NewExpression") return undefined;
    const source = imports.get(chainOf(init.callee)[0] ?? "");
    if (source !== undefined && !imports.has(node.id.name)) made.push([node.id.name, source]);
    return undefined;
  });
  return made;
}

function importedName(entry: TSESTree.ImportClause): string {
  if (entry.type === "ImportNamespaceSpecifier") return "*";
  if (entry.type === "ImportDefaultSpecifier") return "default";
  return entry.imported.type === "Identifier" ? entry.imported.name : entry.imported.value;
}

function addRequired({ id, init }: TSESTree.VariableDeclarator, imports: Map<string, WaitedName>): void {
  const call = init?.type === "MemberExpression" ? init.object : init;
  if (call?.type !== "CallExpression" || call.callee.type !== "Identifier" || call.callee.name !== "require") return;
  const [source] = call.arguments;
  if (source?.type !== "Literal" || typeof source.value !== "string") return;
  const names = id.type === "ObjectPattern" ? id.properties.map(({ value }) => value) : [id];
  for (const name of names)
    if (name?.type === "Identifier") imports.set(name.name, { specifier: source.value, name: "*" });
}

import type { ImportDeclaration, ModuleExportName, Node } from "oxc-parser";

import type { ProgramModule } from "./module-scope.js";
import { parseLoosely } from "./parse-loosely.js";
import { childrenOf, toText } from "./syntax.js";

/** A module of a program; `undefined` where it does not parse: its own problem is told where its imports are read. */
export function parseProgramModule(path: string, text: string): ProgramModule | undefined {
  const parsed = parseLoosely(path, text);
  if (parsed === undefined || parsed.errors.length > 0) return undefined;
  const { program } = parsed;
  const imports = new Map<string, { specifier: string; imported: string }>();
  const exports = new Map<string, string | Node>();
  const reExports: { specifier: string; imported: string; exported: string }[] = [];
  for (const node of program.body) {
    if (node.type === "ImportDeclaration") {
      readImport(node, imports);
    } else if (node.type === "ExportAllDeclaration") {
      reExports.push({ specifier: node.source.value, imported: "*", exported: "*" });
    } else if (node.type === "ExportDefaultDeclaration") exports.set("default", node.declaration);
    else if (node.type === "ExportNamedDeclaration") {
      for (const { local, exported } of node.specifiers) {
        if (node.source === null) exports.set(nameOf(exported), nameOf(local));
        else reExports.push({ specifier: node.source.value, imported: nameOf(local), exported: nameOf(exported) });
      }
      for (const name of declaredNames(node.declaration)) exports.set(name, name);
    }
  }
  if (text.includes("require(")) readRequires(program, imports);
  return { path, body: program, imports, exports, reExports };
}

function nameOf(name: ModuleExportName): string {
  return name.type === "Literal" ? name.value : name.name;
}

function readImport(node: ImportDeclaration, imports: Map<string, { specifier: string; imported: string }>): void {
  const specifier = node.source.value;
  for (const entry of node.specifiers) {
    const imported =
      entry.type === "ImportSpecifier"
        ? nameOf(entry.imported)
        : entry.type === "ImportDefaultSpecifier"
          ? "default"
          : "*";
    imports.set(entry.local.name, { specifier, imported });
  }
}

function declaredNames(node: Node | null): readonly string[] {
  if (node?.type === "FunctionDeclaration" || node?.type === "ClassDeclaration")
    return node.id === null ? [] : [node.id.name];
  if (node?.type !== "VariableDeclaration") return [];
  return node.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []));
}

/** `const { Command } = require("commander")`. */
function readRequires(node: Node, imports: Map<string, { specifier: string; imported: string }>): void {
  if (node.type === "VariableDeclarator" && node.init !== null) {
    const { id, init } = node;
    const call = init.type === "MemberExpression" ? init.object : init;
    const isCall =
      call.type === "CallExpression" && call.callee.type === "Identifier" && call.callee.name === "require";
    const specifier = isCall ? toText(call.arguments[0]) : undefined;
    if (specifier !== undefined && id.type === "Identifier") {
      const member =
        init.type === "MemberExpression" && init.property.type === "Identifier" ? init.property.name : "default";
      imports.set(id.name, { specifier, imported: member });
    }
    if (specifier !== undefined && id.type === "ObjectPattern")
      for (const property of id.properties)
        if (property.type === "Property" && property.key.type === "Identifier" && property.value.type === "Identifier")
          imports.set(property.value.name, { specifier, imported: property.key.name });
  }
  for (const child of childrenOf(node)) readRequires(child, imports);
}

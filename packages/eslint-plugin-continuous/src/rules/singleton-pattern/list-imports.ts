import type { TSESTree } from "@typescript-eslint/utils";

/** One imported name, by the name it has in this module. */
export interface ImportedName {
  /** The module's specifier, as written. */
  readonly source: string;
  /** The name its module exports it under; `*` for the whole module. */
  readonly imported: string;
}

/** What a module imports or requires at its top, by local name. Types are left out: nobody can call them. */
export function listImports(program: TSESTree.Program): ReadonlyMap<string, ImportedName> {
  const imports = new Map<string, ImportedName>();
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration" && statement.importKind !== "type") addImport(imports, statement);
    if (statement.type === "VariableDeclaration") {
      for (const declarator of statement.declarations) addRequire(imports, declarator);
    }
  }
  return imports;
}

function addImport(imports: Map<string, ImportedName>, statement: TSESTree.ImportDeclaration): void {
  for (const specifier of statement.specifiers) {
    if (specifier.type === "ImportSpecifier") {
      const { imported } = specifier;
      const name = imported.type === "Identifier" ? imported.name : imported.value;
      imports.set(specifier.local.name, { source: statement.source.value, imported: name });
    } else {
      const imported = specifier.type === "ImportDefaultSpecifier" ? "default" : "*";
      imports.set(specifier.local.name, { source: statement.source.value, imported });
    }
  }
}

function addRequire(imports: Map<string, ImportedName>, { id, init }: TSESTree.VariableDeclarator): void {
  const call = init?.type === "MemberExpression" ? init.object : init;
  if (call?.type !== "CallExpression" || call.callee.type !== "Identifier" || call.callee.name !== "require") return;
  const [argument] = call.arguments;
  if (argument?.type !== "Literal" || typeof argument.value !== "string") return;
  const source = argument.value;
  if (id.type === "Identifier") {
    const imported =
      init?.type === "MemberExpression" && !init.computed && init.property.type === "Identifier"
        ? init.property.name
        : "*";
    imports.set(id.name, { source, imported });
  }
  if (id.type !== "ObjectPattern") return;
  for (const property of id.properties) {
    if (property.type !== "Property" || property.key.type !== "Identifier" || property.value.type !== "Identifier")
      continue;
    imports.set(property.value.name, { source, imported: property.key.name });
  }
}

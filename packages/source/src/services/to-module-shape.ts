import type { TSESTree } from "@typescript-eslint/types";

import { toBareExpression } from "./to-bare-expression.js";

/** What a name at the top of a module stands for. */
export type Binding =
  | { readonly kind: "import"; readonly source: string; readonly imported: string; readonly isValue: boolean }
  | { readonly kind: "value"; readonly node: TSESTree.Node };

/** One exported name. A re-export from another module is none. */
export interface ModuleExport {
  /** As importers see it; `default` for the default export and for `module.exports`. */
  readonly name: string;
  /** What is exported: an identifier, a declaration or an expression. */
  readonly value: TSESTree.Node;
}

/** A module's top level: what its names stand for, and which it exports. */
export interface ModuleShape {
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly exports: readonly ModuleExport[];
}

interface Draft {
  readonly bindings: Map<string, Binding>;
  readonly exports: ModuleExport[];
}

/** Reads the top level of a module, ESM or CommonJS. */
export function toModuleShape(program: TSESTree.Program): ModuleShape {
  const draft: Draft = { bindings: new Map(), exports: [] };
  for (const statement of program.body) addStatement(draft, statement);
  return draft;
}

function addStatement(draft: Draft, statement: TSESTree.ProgramStatement): void {
  switch (statement.type) {
    case "ImportDeclaration":
      for (const specifier of statement.specifiers) {
        const imported =
          specifier.type === "ImportSpecifier"
            ? nameOf(specifier.imported)
            : specifier.type === "ImportDefaultSpecifier"
              ? "default"
              : "*";
        const isValue =
          statement.importKind !== "type" && !(specifier.type === "ImportSpecifier" && specifier.importKind === "type");
        draft.bindings.set(specifier.local.name, { kind: "import", source: statement.source.value, imported, isValue });
      }
      return;
    case "TSImportEqualsDeclaration":
      draft.bindings.set(statement.id.name, {
        kind: "import",
        source: sourceOfImportEquals(statement),
        imported: "*",
        isValue: true,
      });
      return;
    case "ExportNamedDeclaration":
      addNamedExports(draft, statement);
      return;
    case "ExportDefaultDeclaration":
      addDeclaration(draft, statement.declaration);
      // The signatures of an overloaded function stand before it, and are none.
      if (statement.declaration.type === "TSDeclareFunction") return;
      draft.exports.push({ name: "default", value: statement.declaration });
      return;
    case "TSExportAssignment":
      draft.exports.push({ name: "default", value: statement.expression });
      return;
    case "ExpressionStatement":
      addCommonJsExport(draft, statement.expression);
      return;
    default:
      addDeclaration(draft, statement);
  }
}

function addNamedExports(draft: Draft, statement: TSESTree.ExportNamedDeclaration): void {
  if (statement.exportKind === "type" && statement.declaration === null) return;
  const { declaration } = statement;
  if (declaration !== null) {
    for (const [name, node] of addDeclaration(draft, declaration)) draft.exports.push({ name, value: node });
    return;
  }
  if (statement.source !== null) return;
  for (const specifier of statement.specifiers) {
    if (specifier.exportKind !== "type")
      draft.exports.push({ name: nameOf(specifier.exported), value: specifier.local });
  }
}

/** Binds what a declaration declares; gives the names with what they stand for. */
function addDeclaration(draft: Draft, node: TSESTree.Node): readonly (readonly [string, TSESTree.Node])[] {
  const declared = declaredNames(draft, node);
  for (const [name, value] of declared) {
    draft.bindings.set(name, { kind: "value", node: value });
  }
  return declared;
}

function declaredNames(draft: Draft, node: TSESTree.Node): readonly (readonly [string, TSESTree.Node])[] {
  switch (node.type) {
    case "ClassDeclaration":
    case "FunctionDeclaration":
    case "TSEnumDeclaration":
      return node.id === null || node.declare ? [] : [[node.id.name, node]];
    case "TSModuleDeclaration":
      return node.id.type === "Identifier" && !node.declare ? [[node.id.name, node]] : [];
    case "VariableDeclaration":
      return node.declare ? [] : node.declarations.flatMap((declarator) => namesOfDeclarator(draft, declarator));
    default:
      return [];
  }
}

function namesOfDeclarator(
  draft: Draft,
  declarator: TSESTree.VariableDeclarator,
): readonly (readonly [string, TSESTree.Node])[] {
  const source = declarator.init === null ? undefined : requiredSource(declarator.init);
  if (source !== undefined) {
    for (const [local, imported] of requiredNames(declarator.id))
      draft.bindings.set(local, { kind: "import", source, imported, isValue: true });
    return [];
  }
  return declarator.id.type === "Identifier" ? [[declarator.id.name, declarator]] : [];
}

/** The `x` of `require("x")` and `require("x").y`. */
function requiredSource(node: TSESTree.Node): string | undefined {
  const call = toBareExpression(node);
  if (call.type === "MemberExpression") return requiredSource(call.object);
  if (call.type !== "CallExpression" || call.callee.type !== "Identifier" || call.callee.name !== "require")
    return undefined;
  const [source] = call.arguments;
  return source?.type === "Literal" && typeof source.value === "string" ? source.value : undefined;
}

function requiredNames(pattern: TSESTree.Node): readonly (readonly [string, string])[] {
  if (pattern.type === "Identifier") return [[pattern.name, "*"]];
  if (pattern.type !== "ObjectPattern") return [];
  return pattern.properties.flatMap((property) =>
    property.type === "Property" && property.key.type === "Identifier" && property.value.type === "Identifier"
      ? [[property.value.name, property.key.name] as const]
      : [],
  );
}

/** `module.exports = x`, `exports.y = x`, `module.exports.y = x`, and chains of them. */
function addCommonJsExport(draft: Draft, expression: TSESTree.Expression): void {
  if (expression.type !== "AssignmentExpression" || expression.operator !== "=") return;
  let value: TSESTree.Expression = expression.right;
  const targets = [expression.left];
  while (value.type === "AssignmentExpression" && value.operator === "=") {
    targets.push(value.left);
    value = value.right;
  }
  const names = targets.flatMap((target) => commonJsName(draft, target) ?? []);
  for (const name of names) draft.exports.push({ name, value });
}

function commonJsName(draft: Draft, target: TSESTree.Node): string | undefined {
  if (target.type !== "MemberExpression" || target.computed || target.property.type !== "Identifier") return undefined;
  const { object, property } = target;
  if (object.type === "Identifier") {
    if (draft.bindings.has(object.name)) return undefined;
    if (object.name === "module" && property.name === "exports") return "default";
    return object.name === "exports" ? property.name : undefined;
  }
  return commonJsName(draft, object) === "default" ? property.name : undefined;
}

function sourceOfImportEquals(node: TSESTree.TSImportEqualsDeclaration): string {
  return node.moduleReference.type === "TSExternalModuleReference" ? node.moduleReference.expression.value : "";
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === "Identifier" ? node.name : node.value;
}

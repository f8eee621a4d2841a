import { isBuiltin } from "node:module";

import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { environmentGlobals } from "./environments.js";
import { findText } from "./find-text.js";
import { findUnit, type Surroundings } from "./find-unit.js";

export interface NodeImport {
  readonly node: TSESTree.Node;
  readonly module: string;
}

/** npm has packages of these names, which bundlers take for the browser. With `node:` before it, it is Node's own. */
const portable = new Set(["events", "buffer", "process", "punycode", "querystring", "string_decoder"]);

/** The Node builtins that a module needs to load at all. Imports for types alone are none: they leave no trace. */
export function findNodeImports(
  surroundings: Surroundings,
  requireReferences: readonly TSESTree.Identifier[],
): readonly NodeImport[] {
  const imports = surroundings.sourceCode.ast.body.flatMap((statement) => {
    const source = findSource(statement, surroundings.sourceCode);
    return source === undefined ? [] : [{ node: source, module: source.value }];
  });
  const process = environmentGlobals.get("process");
  const requires = requireReferences.flatMap(({ parent }) => {
    if (parent.type !== "CallExpression") return [];
    const [source] = parent.arguments;
    const module = source === undefined ? undefined : findText(source);
    return source === undefined || module === undefined ? [] : [{ node: source, module, call: parent }];
  });
  return [
    ...imports.filter((each) => isNodeOnly(each.module)),
    ...requires.filter(
      ({ module, call }) =>
        isNodeOnly(module) && process !== undefined && findUnit(surroundings, call, process) !== undefined,
    ),
  ];
}

function isNodeOnly(module: string): boolean {
  return !portable.has(module) && isBuiltin(module);
}

function findSource(
  statement: TSESTree.ProgramStatement,
  sourceCode: TSESLint.SourceCode,
): TSESTree.StringLiteral | undefined {
  switch (statement.type) {
    case "ImportDeclaration":
      return isForTypes(statement, sourceCode) ? undefined : statement.source;
    case "ExportAllDeclaration":
      return statement.exportKind === "type" ? undefined : statement.source;
    case "ExportNamedDeclaration":
      return statement.exportKind === "type" || statement.source === null ? undefined : statement.source;
    case "TSImportEqualsDeclaration": {
      const { moduleReference } = statement;
      const source = moduleReference.type === "TSExternalModuleReference" ? moduleReference.expression : undefined;
      return statement.importKind !== "type" && source?.type === "Literal" && typeof source.value === "string"
        ? source
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Written as a type import, or used for types only, so that the compiler drops it. */
function isForTypes(statement: TSESTree.ImportDeclaration, sourceCode: TSESLint.SourceCode): boolean {
  if (statement.importKind === "type") return true;
  return (
    statement.specifiers.length > 0 &&
    statement.specifiers.every((specifier) => {
      if (specifier.type === "ImportSpecifier" && specifier.importKind === "type") return true;
      const references = sourceCode.getDeclaredVariables(specifier)[0]?.references ?? [];
      return references.length > 0 && references.every((each) => each.isTypeReference && !each.isValueReference);
    })
  );
}

import type ts from "typescript";

import type { Surface } from "../surface.js";

/** A promise of a list of services is told from its arguments; deeper lies nothing that TypeScript's definitions lead to. */
const deepest = 3;

/**
 * Files that may declare the symbol at a position or its type, absolute. Quick info has just asked the same checker for both, so
 * that the answer costs next to nothing; the definitions of the language service do not use it.
 */
export function findDeclaringFiles(
  { ts: typescript, languageService }: Pick<Surface, "ts" | "languageService">,
  fileName: string,
  position: number,
): ReadonlySet<string> {
  const files = new Set<string>();
  const program = languageService.getProgram();
  const sourceFile = program?.getSourceFile(fileName);
  if (program === undefined || sourceFile === undefined) return files;
  const checker = program.getTypeChecker();
  const node = findNode(sourceFile, position);

  function addSymbol(symbol: ts.Symbol | undefined): void {
    for (const declaration of symbol?.declarations ?? []) files.add(declaration.getSourceFile().fileName);
  }

  function addType(type: ts.Type, depth: number): void {
    addSymbol(type.aliasSymbol);
    addSymbol(type.symbol);
    if (depth === deepest) return;
    const parts = type.isUnionOrIntersection() ? type.types : (type.aliasTypeArguments ?? []);
    for (const part of [...parts, ...argumentsOf(type)]) addType(part, depth + 1);
    for (const signature of type.getCallSignatures()) addType(signature.getReturnType(), depth + 1);
  }

  function argumentsOf(type: ts.Type): readonly ts.Type[] {
    return isReference(typescript, type) ? checker.getTypeArguments(type) : [];
  }

  const symbol = checker.getSymbolAtLocation(node);
  // `this`, `await` and the like are no symbols; where they lead, TypeScript is asked.
  if (symbol === undefined) return files.add(fileName);
  const isAlias = (symbol.flags & typescript.SymbolFlags.Alias) !== 0;
  const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  addSymbol(symbol);
  addSymbol(target);
  addType(checker.getTypeOfSymbolAtLocation(target, node), 0);
  return files;
}

/** The innermost node at a position: of its name, where it has one there. */
function findNode(sourceFile: ts.SourceFile, position: number): ts.Node {
  let node: ts.Node = sourceFile;
  for (;;) {
    const inner: ts.Node | undefined = node.forEachChild((child) =>
      child.getStart(sourceFile) <= position && position <= child.end ? child : undefined,
    );
    if (inner === undefined) return node;
    node = inner;
  }
}

function isReference(typescript: typeof ts, type: ts.Type): type is ts.TypeReference {
  return (
    (type.flags & typescript.TypeFlags.Object) !== 0 &&
    "objectFlags" in type &&
    typeof type.objectFlags === "number" &&
    (type.objectFlags & typescript.ObjectFlags.Reference) !== 0
  );
}

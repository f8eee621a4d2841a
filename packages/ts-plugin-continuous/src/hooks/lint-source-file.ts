import type { Engine, LintedText } from "@continuous/engine";
import type ts from "typescript";

import type { Surface } from "../surface.js";

/** Made weak: with a strong reference to what a program holds, every program of an afternoon would stay in memory. */
const kept = new WeakMap<ts.SourceFile, { readonly engine: Engine; readonly linted: LintedText | null }>();

/** What the rules say of a file of the project; `null` where they do not look at it. The same answer until the file changes. */
export function lintSourceFile(surface: Surface, fileName: string): LintedText | null {
  const engine = surface.workspace()?.workspace.engine ?? null;
  const program = surface.languageService.getProgram();
  const sourceFile = program?.getSourceFile(fileName);
  if (engine === null || program === undefined || sourceFile === undefined) return null;
  if (sourceFile.isDeclarationFile || program.isSourceFileFromExternalLibrary(sourceFile)) return null;
  const known = kept.get(sourceFile);
  if (known?.engine === engine) return known.linted;
  const linted = engine.lint({ path: sourceFile.fileName, text: sourceFile.text, program });
  for (const { rule, message } of linted?.crashes ?? []) surface.log(`${rule} failed on ${fileName}: ${message}`);
  kept.set(sourceFile, { engine, linted });
  return linted;
}

import type { Engine, FileVerdict, LintedText } from "@continuous/engine";
import type ts from "typescript";

import type { Surface } from "../surface.js";

/** Made weak: with a strong reference to what a program holds, every program of an afternoon would stay in memory. */
const kept = new WeakMap<ts.SourceFile, Kept>();

interface Kept {
  readonly engine: Engine;
  readonly config: FileVerdict | null;
  readonly linted: LintedText | null;
}

/** What the rules say of a file of the project; `null` where they do not look at it, or not yet. The same answer until the file changes. */
export function lintSourceFile(surface: Surface, fileName: string): LintedText | null {
  const loaded = surface.workspace();
  const engine = loaded?.workspace.engine ?? null;
  const program = surface.languageService.getProgram();
  const sourceFile = program?.getSourceFile(fileName);
  if (loaded === null || engine === null || program === undefined || sourceFile === undefined) return null;
  if (!isOwnFile(program, sourceFile)) return null;
  const config = loaded.configOf(sourceFile.fileName);
  if (config === undefined) return null;
  const known = kept.get(sourceFile);
  if (known?.engine === engine && known.config === config) return known.linted;
  const linted = engine.lint({ path: sourceFile.fileName, text: sourceFile.text, program, config });
  for (const { rule, message } of linted?.crashes ?? []) surface.log(`${rule} failed on ${fileName}: ${message}`);
  kept.set(sourceFile, { engine, config, linted });
  return linted;
}

/** Whether somebody in the repository has written it. */
export function isOwnFile(program: ts.Program, sourceFile: ts.SourceFile): boolean {
  return !sourceFile.isDeclarationFile && !program.isSourceFileFromExternalLibrary(sourceFile);
}

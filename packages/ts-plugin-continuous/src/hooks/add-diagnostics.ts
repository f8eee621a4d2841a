import type { LintedText, Workspace, WorkspaceNote } from "@continuous/engine";
import type ts from "typescript";

import type { Surface } from "../surface.js";
import type { LoadedWorkspace } from "../workspace/open-workspace.js";
import { isOwnFile, lintSourceFile } from "./lint-source-file.js";
import { toDiagnostic } from "./to-diagnostic.js";
import { toNoteDiagnostic } from "./to-note-diagnostic.js";

/** The first file that was asked for carries hints that one is enough of. */
const hintedFiles = new WeakMap<Workspace, string>();

/** TypeScript's diagnostics, and the findings. */
export function addDiagnostics(
  surface: Surface,
  fileName: string,
  own: readonly ts.Diagnostic[],
): readonly ts.Diagnostic[] {
  const loaded = surface.workspace();
  const program = surface.languageService.getProgram();
  const sourceFile = program?.getSourceFile(fileName);
  if (loaded === null || program === undefined || sourceFile === undefined) return own;
  if (!isOwnFile(program, sourceFile)) return own;
  const linted = lintSourceFile(surface, fileName);
  return [
    ...own,
    ...findNotes(loaded, fileName).map((note) =>
      toNoteDiagnostic(surface, sourceFile, loaded.engine.describeNote(note), note),
    ),
    ...describePartial(surface, linted).map((text) => toNoteDiagnostic(surface, sourceFile, text)),
    ...(linted?.findings ?? []).map((finding) => toDiagnostic(surface.ts, sourceFile, finding)),
  ];
}

function describePartial({ options }: Surface, linted: LintedText | null): readonly string[] {
  if (linted === null || linted.partial.length === 0) return [];
  return [
    `The rules were stopped after ${String(options.budget)} ms: what ${linted.partial.join(", ")} would say of this file may be missing.`,
  ];
}

function findNotes({ workspace, configNote }: LoadedWorkspace, fileName: string): readonly WorkspaceNote[] {
  const note = configNote();
  return [...workspace.notes, ...(note === null ? [] : [note])].filter(({ kind }) => {
    const isForAll = kind === "standards-refused" || kind === "snapshot-refused";
    return isForAll || isFirst(workspace, fileName);
  });
}

function isFirst(workspace: Workspace, fileName: string): boolean {
  const first = hintedFiles.get(workspace) ?? fileName;
  hintedFiles.set(workspace, first);
  return first === fileName;
}

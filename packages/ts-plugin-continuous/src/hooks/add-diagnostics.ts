import type { Workspace } from "@continuous/engine";
import type ts from "typescript";

import { noteCode } from "../diagnostic-codes.js";
import type { Surface } from "../surface.js";
import type { LoadedWorkspace } from "../workspace/open-workspace.js";
import { lintSourceFile } from "./lint-source-file.js";
import { toDiagnostic } from "./to-diagnostic.js";

/** The first file that was asked for carries the hint that there is no snapshot; one is enough. */
const hintedFiles = new WeakMap<Workspace, string>();

/** TypeScript's diagnostics, and the findings. */
export function addDiagnostics(
  surface: Surface,
  fileName: string,
  own: readonly ts.Diagnostic[],
): readonly ts.Diagnostic[] {
  const loaded = surface.workspace();
  const sourceFile = surface.languageService.getProgram()?.getSourceFile(fileName);
  const linted = lintSourceFile(surface, fileName);
  if (loaded === null || sourceFile === undefined || linted === null) return own;
  const partial =
    linted.partial.length === 0
      ? []
      : [
          `The rules were stopped after ${String(surface.options.budget)} ms: what ${linted.partial.join(", ")} would say of this file may be missing.`,
        ];
  return [
    ...own,
    ...[...findNotes(loaded, fileName), ...partial].map((text) => toNote(surface.ts, sourceFile, text)),
    ...linted.findings.map((finding) => toDiagnostic(surface.ts, sourceFile, finding)),
  ];
}

function findNotes({ workspace, engine }: LoadedWorkspace, fileName: string): readonly string[] {
  return workspace.notes.flatMap((note) => {
    if (note.kind === "no-snapshot" && !isFirst(workspace, fileName)) return [];
    return [engine.describeNote(note)];
  });
}

function isFirst(workspace: Workspace, fileName: string): boolean {
  const first = hintedFiles.get(workspace) ?? fileName;
  hintedFiles.set(workspace, first);
  return first === fileName;
}

function toNote(typescript: typeof ts, file: ts.SourceFile, messageText: string): ts.Diagnostic {
  const category = typescript.DiagnosticCategory.Suggestion;
  return { file, start: 0, length: 0, messageText, category, code: noteCode, source: "continuous" };
}

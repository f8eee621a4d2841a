import { join, sep } from "node:path";

import type { WorkspaceNote } from "@continuous/engine";
import type ts from "typescript";

import { noteCode } from "../diagnostic-codes.js";
import type { Surface } from "../surface.js";

/**
 * A hint in the first line of a file that is open. tsserver says nothing of files that are no code: what is wrong in standards.yaml goes
 * along as related information, which leads to its line.
 */
export function toNoteDiagnostic(
  surface: Surface,
  file: ts.SourceFile,
  messageText: string,
  note?: WorkspaceNote,
): ts.Diagnostic {
  const category = surface.ts.DiagnosticCategory.Suggestion;
  const hint = { file, start: 0, length: 0, messageText, category, code: noteCode, source: "continuous" };
  if (note?.kind !== "standards-refused") return hint;
  return { ...hint, relatedInformation: note.problems.flatMap((problem) => toRelated(surface, problem)) };
}

function toRelated(
  { ts: typescript, root, readFile }: Surface,
  { message, where }: (WorkspaceNote & { readonly kind: "standards-refused" })["problems"][number],
): readonly ts.DiagnosticRelatedInformation[] {
  const path = join(root, where.path).replaceAll(sep, "/");
  const text = readFile(path);
  if (text === undefined) return [];
  // Only its text and the beginnings of its lines are asked for.
  const file = typescript.createSourceFile(path, text, typescript.ScriptTarget.ESNext);
  const starts = file.getLineStarts();
  const start = Math.min(text.length, (starts[(where.line ?? 1) - 1] ?? 0) + (where.column ?? 1) - 1);
  const category = typescript.DiagnosticCategory.Message;
  return [{ file, start, length: 0, messageText: message, category, code: noteCode }];
}

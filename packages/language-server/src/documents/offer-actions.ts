import { findFixes, type LintedText, type ParseModule } from "@continuous/engine";
import { CodeActionKind, type CodeAction, type Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

import { createRanges, toDiagnostics } from "../protocol/to-diagnostics.js";
import type { OpenDocument } from "./open-document.js";

/** What can be done about the findings in a range: their suggestions, a comment that silences, the standard in words. */
export function offerActions(open: OpenDocument, linted: LintedText, range: Range, parse: ParseModule): CodeAction[] {
  const { document, relativePath, kind } = open;
  const text = document.getText();
  const toRange = createRanges(document);
  const near = linted.findings.filter((finding) => overlaps(toRange(finding), range));
  if (near.length === 0) return [];
  const tree = kind === "code" ? parse(relativePath, text) : null;
  return near.flatMap((finding) => {
    const diagnostics = [...toDiagnostics(document, { ...linted, findings: [finding], parseError: null, partial: [] })];
    return findFixes(text, tree, finding, commentOf(open)).map(({ title, edits }) => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: { changes: { [document.uri]: edits.map((edit) => toTextEdit(document, edit)) } },
    }));
  });
}

function commentOf({ kind }: OpenDocument): "//" | "--" {
  return kind === "sql" ? "--" : "//";
}

function toTextEdit(
  document: TextDocument,
  { range: [start, end], text }: { readonly range: readonly [number, number]; readonly text: string },
): { range: Range; newText: string } {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text };
}

function overlaps(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range["start"], b: Range["start"]): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

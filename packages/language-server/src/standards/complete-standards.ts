import { completeStandardsAt } from "@continuous/standards";
import { CompletionItemKind, type CompletionItem, type Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** The words that may stand at a place of a standards.yaml. */
export function completeStandards(document: TextDocument, position: Position): CompletionItem[] {
  const { range, items } = completeStandardsAt(document.getText(), document.offsetAt(position));
  const [start, end] = range;
  return items.map(({ label, insert, kind, description }) => ({
    label,
    kind: kind === "key" ? CompletionItemKind.Property : CompletionItemKind.Value,
    ...(description === "" ? {} : { documentation: description }),
    textEdit: { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: insert },
  }));
}

import { compileStandards, type Problem } from "@continuous/standards";
import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

import type { OpenDocument } from "../documents/open-document.js";

/** Mistakes and doubts in a standards.yaml as it stands in the editor: what the command would say of it. */
export function diagnoseStandards(
  { document, relativePath }: Pick<OpenDocument, "document" | "relativePath">,
  today: string,
): Diagnostic[] {
  const result = compileStandards(document.getText(), { path: relativePath, today });
  return result.ok
    ? result.warnings.map((problem) => toDiagnostic(document, problem, DiagnosticSeverity.Warning))
    : result.problems.map((problem) => toDiagnostic(document, problem, DiagnosticSeverity.Error));
}

function toDiagnostic(
  document: TextDocument,
  { code, message, hint, where }: Problem,
  severity: DiagnosticSeverity,
): Diagnostic {
  const start = { line: (where.line ?? 1) - 1, character: (where.column ?? 1) - 1 };
  const rest = document.getText({ start, end: { line: start.line + 1, character: 0 } });
  // The word that is wrong, or what is left of its line.
  const length = /^(?:[\w.-]+|\S.*)/u.exec(rest)?.[0].trimEnd().length ?? 0;
  return {
    range: { start, end: { line: start.line, character: start.character + length } },
    severity,
    source: "continuous",
    code,
    message: hint === "" ? message : `${message} ${hint}`,
  };
}

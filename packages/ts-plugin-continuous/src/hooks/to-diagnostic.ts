import type { Finding } from "@continuous/engine";
import type ts from "typescript";

import { toCode } from "../diagnostic-codes.js";

/** Where a finding stands: offsets in the file's text, in UTF-16 units. */
export function toSpan(sourceFile: ts.SourceFile, { line, column, endLine, endColumn }: Finding): ts.TextSpan {
  const start = toPosition(sourceFile, line, column);
  return { start, length: Math.max(0, toPosition(sourceFile, endLine, endColumn) - start) };
}

/** A finding as TypeScript's diagnostics are; the rule's name goes with the message, since tsserver knows numbers alone. */
export function toDiagnostic(typescript: typeof ts, sourceFile: ts.SourceFile, finding: Finding): ts.Diagnostic {
  const { rule, message, severity } = finding;
  return {
    file: sourceFile,
    ...toSpan(sourceFile, finding),
    messageText: rule === null ? message : `${message} (${rule})`,
    category: severity === 2 ? typescript.DiagnosticCategory.Error : typescript.DiagnosticCategory.Warning,
    code: toCode(rule),
    source: "continuous",
  };
}

/** TypeScript throws for a line that is not there, and with it goes every diagnostic of the file. */
function toPosition(sourceFile: ts.SourceFile, line: number, column: number): number {
  const starts = sourceFile.getLineStarts();
  const start = starts[Math.max(0, line - 1)] ?? sourceFile.text.length;
  return Math.min(sourceFile.text.length, start + Math.max(0, column - 1));
}

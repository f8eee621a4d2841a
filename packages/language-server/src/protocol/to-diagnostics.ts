import { explainFinding, findLineStarts, toOffset, type Finding, type LintedText } from "@continuous/engine";
import { DiagnosticSeverity, type Diagnostic, type Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/**
 * Findings as the protocol has them. A text that does not parse is said of migrations alone: of code, the editor says it already.
 */
export function toDiagnostics(document: TextDocument, linted: LintedText): readonly Diagnostic[] {
  const toRange = createRanges(document);
  const { findings, parseError, partial } = linted;
  const diagnostics = findings.map((finding) => toDiagnostic(finding, toRange(finding)));
  if (partial.length > 0) diagnostics.push(toPartialNote(partial));
  if (parseError === null || !document.uri.endsWith(".sql")) return diagnostics;
  const { message, line, column } = parseError;
  const range = toRange({ line, column, endLine: line, endColumn: column + 1 });
  return [
    ...diagnostics,
    { range, severity: DiagnosticSeverity.Error, source: "continuous", code: "continuous/parse-error", message },
  ];
}

/** What is shown may not be all there is to show. */
function toPartialNote(partial: readonly string[]): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Hint,
    source: "continuous",
    code: "continuous/partial",
    message: `The time for one file was up: what ${partial.join(", ")} would say of it may be missing.`,
  };
}

type FindingPlace = Pick<Finding, "line" | "column" | "endLine" | "endColumn">;

/** By offsets: ESLint counts lines that the protocol does not. */
export function createRanges(document: TextDocument): (place: FindingPlace) => Range {
  const text = document.getText();
  const starts = findLineStarts(text);
  return ({ line, column, endLine, endColumn }) => ({
    start: document.positionAt(toOffset(text, starts, line, column)),
    end: document.positionAt(toOffset(text, starts, endLine, endColumn)),
  });
}

function toDiagnostic({ rule, message, severity }: Finding, range: Range): Diagnostic {
  const url = explainFinding(rule)?.url ?? "";
  return {
    range,
    severity: severity === 2 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: "continuous",
    ...(rule === null ? {} : { code: rule }),
    ...(url === "" ? {} : { codeDescription: { href: url } }),
    message,
  };
}

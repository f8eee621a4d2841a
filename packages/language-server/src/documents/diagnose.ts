import type { Diagnostic } from "vscode-languageserver";

import { toDiagnostics } from "../protocol/to-diagnostics.js";
import { diagnoseStandards } from "../standards/diagnose-standards.js";
import type { DocumentLinter } from "./create-linter.js";
import type { OpenDocument } from "./open-document.js";

/** What is wrong with an open text. */
export async function diagnose(open: OpenDocument, linter: DocumentLinter, today: string): Promise<Diagnostic[]> {
  if (open.kind === "standards") return diagnoseStandards(open, today);
  if (open.kind === "other") return [];
  const linted = await linter.lint(open);
  return linted === null ? [] : [...toDiagnostics(open.document, linted)];
}

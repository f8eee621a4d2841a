import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from "vscode-languageserver";

import type { ClientAbilities } from "./client-abilities.js";

/** What the server offers to an editor. */
export function toServerCapabilities({ pulls }: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    definitionProvider: true,
    completionProvider: { triggerCharacters: ['"', "'", "`", ",", ".", " "] },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    ...(pulls
      ? {
          diagnosticProvider: {
            identifier: "continuous",
            // A service of the same name, a table that is gone: findings depend on other files.
            interFileDependencies: true,
            workspaceDiagnostics: false,
          },
        }
      : {}),
  };
}

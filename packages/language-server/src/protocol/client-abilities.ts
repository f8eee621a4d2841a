import { MarkupKind, type ClientCapabilities } from "vscode-languageserver";

/** What of the protocol the editor speaks, as far as it makes a difference here. */
export interface ClientAbilities {
  /** It asks for diagnostics itself: then none are pushed, or each would show twice. */
  readonly pulls: boolean;
  /** It asks again when it is told that diagnostics changed. */
  readonly refreshes: boolean;
  /** It watches files for the server. */
  readonly watches: boolean;
  readonly markup: MarkupKind;
}

export function toClientAbilities({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  const formats = textDocument?.hover?.contentFormat;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    markup: formats === undefined || formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText,
  };
}

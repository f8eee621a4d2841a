import { completionsAt, type KnownCompletion } from "@continuous/engine";
import { CompletionItemKind, type CompletionItem, type Position } from "vscode-languageserver";

import { completeStandards } from "../standards/complete-standards.js";
import type { HoverHost } from "./hover.js";
import type { OpenDocument } from "./open-document.js";

const kinds: Readonly<Record<KnownCompletion["kind"], CompletionItemKind>> = {
  table: CompletionItemKind.Struct,
  function: CompletionItemKind.Function,
  edge_function: CompletionItemKind.Function,
  column: CompletionItemKind.Field,
};

/** Names that may stand at a place; `null` where none of ours do. */
export function complete(open: OpenDocument, position: Position, host: HoverHost): CompletionItem[] | null {
  const { document, relativePath, kind, workspace } = open;
  if (kind === "standards") return completeStandards(document, position);
  const { snapshot } = workspace.known();
  if (snapshot === null || kind === "other") return null;
  const found = completionsAt({
    path: relativePath,
    text: document.getText(),
    offset: document.offsetAt(position),
    snapshot,
    now: host.now().toISOString(),
    parse: host.parse,
  });
  if (found === undefined) return null;
  const range = { start: document.positionAt(found.range[0]), end: document.positionAt(found.range[1]) };
  return found.items.map(({ label, kind: of, detail, markdown }) => ({
    label,
    kind: kinds[of],
    detail,
    ...(markdown === "" ? {} : { documentation: { kind: host.markup, value: markdown } }),
    textEdit: { range, newText: label },
  }));
}

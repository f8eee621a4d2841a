import { hoverAt, type ParseModule } from "@continuous/engine";
import { explainStandardsAt } from "@continuous/standards";
import type { Hover, MarkupKind, Position } from "vscode-languageserver";

import type { OpenDocument } from "./open-document.js";

export interface HoverHost {
  readonly now: () => Date;
  readonly parse: ParseModule;
  /** What the editor shows. */
  readonly markup: MarkupKind;
}

/** What is known of the thing at a place: nothing that the editor's own server for the language would say. */
export function hover(open: OpenDocument, position: Position, { now, parse, markup }: HoverHost): Hover | null {
  const { document, relativePath, kind, workspace } = open;
  const text = document.getText();
  const offset = document.offsetAt(position);
  const found = kind === "standards" ? explainStandardsAt(text, offset) : hoverKnown();
  if (found === undefined) return null;
  const { range, markdown } = found;
  return {
    contents: { kind: markup, value: markdown },
    ...(range === null ? {} : { range: { start: document.positionAt(range[0]), end: document.positionAt(range[1]) } }),
  };

  function hoverKnown(): ReturnType<typeof hoverAt> {
    const { snapshot } = workspace.known();
    if (snapshot === null) return undefined;
    return hoverAt({ path: relativePath, text, offset, snapshot, now: now().toISOString(), parse });
  }
}

import type ts from "typescript";

import type { Surface } from "../surface.js";
import { toKnowRequest } from "./to-know-request.js";

/** What TypeScript knows of a chosen completion, else what the inventory does. */
export function addCompletionDetails(
  surface: Surface,
  request: { readonly fileName: string; readonly position: number; readonly name: string },
  own: ts.CompletionEntryDetails | undefined,
): ts.CompletionEntryDetails | undefined {
  if (own !== undefined) return own;
  const loaded = surface.workspace();
  const asked = toKnowRequest(surface, loaded, request.fileName, request.position);
  const items = asked === null ? [] : (loaded?.engine.completionsAt(asked)?.items ?? []);
  const item = items.find(({ label }) => label === request.name);
  if (item === undefined) return own;
  return {
    name: item.label,
    kind: surface.ts.ScriptElementKind.string,
    kindModifiers: "",
    displayParts: [{ kind: "text", text: item.detail }],
    documentation: [{ kind: "text", text: item.markdown }],
  };
}

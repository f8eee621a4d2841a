import type ts from "typescript";

import type { Surface } from "../surface.js";
import { toKnowRequest } from "./to-know-request.js";

type Completions = ts.WithMetadata<ts.CompletionInfo> | undefined;

/** TypeScript's completions, and in strings that name something of the database, its names. */
export function addCompletions(surface: Surface, fileName: string, position: number, own: Completions): Completions {
  const loaded = surface.workspace();
  const request = toKnowRequest(surface, loaded, fileName, position);
  const known = request === null ? undefined : loaded?.engine.completionsAt(request);
  if (known === undefined || known.items.length === 0) return own;
  const taken = new Set(own?.entries.map(({ name }) => name));
  const replacementSpan = { start: known.range[0], length: known.range[1] - known.range[0] };
  const entries = known.items
    .filter(({ label }) => !taken.has(label))
    .map(({ label, detail }): ts.CompletionEntry => ({
      name: label,
      kind: surface.ts.ScriptElementKind.string,
      kindModifiers: "",
      sortText: "11", // Where TypeScript puts what is local.
      replacementSpan,
      labelDetails: { description: detail },
    }));
  if (own !== undefined) return { ...own, entries: [...own.entries, ...entries] };
  return { isGlobalCompletion: false, isMemberCompletion: false, isNewIdentifierLocation: true, entries };
}

import { join, sep } from "node:path";

import type ts from "typescript";

import type { Surface } from "../surface.js";
import { toKnowRequest } from "./to-know-request.js";

type Definition = ts.DefinitionInfoAndBoundSpan | undefined;

/** TypeScript's definition, and of a string that names something of the database, the migration's line. */
export function addDefinition(surface: Surface, fileName: string, position: number, own: Definition): Definition {
  const loaded = surface.workspace();
  const request = toKnowRequest(surface, loaded, fileName, position);
  const known = request === null ? undefined : loaded?.engine.definitionAt(request);
  if (loaded === null || request === null || known === undefined) return own;
  const file = join(surface.root, known.path).replaceAll(sep, "/");
  const text = surface.readFile(file);
  if (text === undefined) return own; // Gone since the snapshot was written.
  const [start, end] = known.range;
  const definition: ts.DefinitionInfo = {
    fileName: file,
    textSpan: { start: loaded.engine.toOffset(text, loaded.engine.findLineStarts(text), known.line, 1), length: 0 },
    kind: surface.ts.ScriptElementKind.string,
    name: request.text.slice(start, end),
    containerKind: surface.ts.ScriptElementKind.unknown,
    containerName: "",
  };
  return {
    textSpan: own?.textSpan ?? { start, length: end - start },
    definitions: [...(own?.definitions ?? []), definition],
  };
}

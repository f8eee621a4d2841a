import { join, sep } from "node:path";

import type { KnownPlace } from "@continuous/engine";
import type ts from "typescript";

import type { Surface } from "../surface.js";
import type { LoadedWorkspace } from "../workspace/open-workspace.js";
import { toKnowRequest } from "./to-know-request.js";

type Definition = ts.DefinitionInfoAndBoundSpan | undefined;

/** TypeScript's definition, and of a string that names something of the database, the migration's line. */
export function addDefinition(surface: Surface, fileName: string, position: number, own: Definition): Definition {
  const loaded = surface.workspace();
  const request = toKnowRequest(surface, loaded, fileName, position);
  const known = request === null ? undefined : loaded?.engine.definitionAt(request);
  if (loaded === null || request === null || known === undefined) return own;
  const [start, end] = known.range;
  const name = request.text.slice(start, end);
  const definitions = known.places.flatMap((place) => toDefinition(surface, loaded, place, name));
  if (definitions.length === 0) return own;
  return {
    textSpan: own?.textSpan ?? { start, length: end - start },
    definitions: [...(own?.definitions ?? []), ...definitions],
  };
}

function toDefinition(
  { ts: typescript, root, readFile }: Surface,
  { engine }: LoadedWorkspace,
  { path, line }: KnownPlace,
  name: string,
): readonly ts.DefinitionInfo[] {
  const fileName = join(root, path).replaceAll(sep, "/");
  const text = readFile(fileName);
  if (text === undefined) return []; // Gone since the snapshot was written.
  const { string, unknown } = typescript.ScriptElementKind;
  const textSpan = { start: engine.toOffset(text, engine.findLineStarts(text), line, 1), length: 0 };
  return [{ fileName, textSpan, kind: string, name, containerKind: unknown, containerName: "" }];
}

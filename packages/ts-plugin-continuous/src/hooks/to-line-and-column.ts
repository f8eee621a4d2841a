import type ts from "typescript";

import type { Surface } from "../surface.js";

/** Where an offset is, in a file that is none of the project's: tsserver would take a migration up into the project to tell. */
export function toLineAndColumn(surface: Surface, fileName: string, position: number): ts.LineAndCharacter | null {
  const engine = surface.workspace()?.engine;
  if (engine === undefined || !fileName.endsWith(".sql")) return null;
  const text = surface.readFile(fileName);
  if (text === undefined) return null;
  const starts = engine.findLineStarts(text);
  const after = starts.findIndex((start) => start > position);
  const line = (after < 0 ? starts.length : after) - 1;
  return { line, character: position - (starts[line] ?? 0) };
}

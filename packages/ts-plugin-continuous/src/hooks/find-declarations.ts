import { relative, sep } from "node:path";

import type { Declaration } from "@continuous/engine";

import type { Surface } from "../surface.js";
import { findDeclaringFiles } from "./find-declaring-files.js";

/**
 * Where the symbol at a position is declared, then where its type is: TypeScript follows barrels and re-exports. Its look-ups take
 * milliseconds, so that they are only made where the checker names a file that matters.
 *
 * @param matters - Whether a declaration in a file is of use; its path is relative to the root.
 */
export function findDeclarations(
  surface: Surface,
  fileName: string,
  position: number,
  matters: (path: string) => boolean,
): readonly Declaration[] {
  const { languageService, root } = surface;
  const toPath = (file: string): string => relative(root, file).replaceAll(sep, "/");
  if (![...findDeclaringFiles(surface, fileName, position)].some((file) => matters(toPath(file)))) return [];
  const found = [
    ...(languageService.getDefinitionAtPosition(fileName, position) ?? []),
    ...(languageService.getTypeDefinitionAtPosition(fileName, position) ?? []),
  ];
  return found.map((definition) => ({ path: toPath(definition.fileName), name: definition.name }));
}

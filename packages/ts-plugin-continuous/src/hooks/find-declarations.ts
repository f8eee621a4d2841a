import { relative, sep } from "node:path";

import type { Declaration } from "@continuous/engine";

import type { Surface } from "../surface.js";

/** Where the symbol at a position is declared, then where its type is: TypeScript follows barrels and re-exports. */
export function findDeclarations(surface: Surface, fileName: string, position: number): readonly Declaration[] {
  const { languageService, root } = surface;
  const found = [
    ...(languageService.getDefinitionAtPosition(fileName, position) ?? []),
    ...(languageService.getTypeDefinitionAtPosition(fileName, position) ?? []),
  ];
  return found.map((definition) => ({
    path: relative(root, definition.fileName).replaceAll(sep, "/"),
    name: definition.name,
  }));
}

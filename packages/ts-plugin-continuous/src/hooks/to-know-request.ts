import { relative, sep } from "node:path";

import type { KnowRequest } from "@continuous/engine";

import type { Surface } from "../surface.js";
import type { LoadedWorkspace } from "../workspace/open-workspace.js";

/** A question about a place of a file of the project; `null` where nothing is known of the repository, or it is not in it. */
export function toKnowRequest(
  surface: Surface,
  loaded: LoadedWorkspace | null,
  fileName: string,
  position: number,
): KnowRequest | null {
  const snapshot = loaded?.workspace.snapshot ?? null;
  const sourceFile = surface.languageService.getProgram()?.getSourceFile(fileName);
  if (loaded === null || snapshot === null || sourceFile === undefined) return null;
  const path = relative(surface.root, fileName).replaceAll(sep, "/");
  if (path.startsWith("../")) return null;
  return {
    path,
    text: sourceFile.text,
    offset: position,
    snapshot,
    now: new Date().toISOString(),
    parse: loaded.parse,
  };
}

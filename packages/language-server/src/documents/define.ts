import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { definitionAt } from "@continuous/engine";
import type { Location, Position } from "vscode-languageserver";

import type { HoverHost } from "./hover.js";
import type { OpenDocument } from "./open-document.js";

/** Where what a string names is defined: the migration's line. */
export function define(open: OpenDocument, position: Position, { parse }: HoverHost): Location[] | null {
  const { document, relativePath, kind, workspace } = open;
  const { snapshot } = workspace.known();
  if (snapshot === null || (kind !== "code" && kind !== "sql")) return null;
  const offset = document.offsetAt(position);
  const found = definitionAt({ path: relativePath, text: document.getText(), offset, snapshot, parse });
  if (found === undefined) return null;
  return found.places.map(({ path, line }) => {
    const start = { line: line - 1, character: 0 };
    return { uri: pathToFileURL(join(workspace.root, path)).href, range: { start, end: start } };
  });
}

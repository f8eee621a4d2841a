import type { KnowRequest, TextRange } from "./edited-text.js";
import { findDatabaseName } from "./find/find-database-name.js";
import { findObject } from "./find/find-object.js";

/** Where the thing at one place of a text is defined. */
export interface KnownDefinition {
  /** Of the name in the text. */
  readonly range: TextRange;
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/**
 * The migration, types file or edge function that defines what a string names. Services are not answered for: whoever checks types
 * knows where they are.
 */
export function definitionAt(request: Omit<KnowRequest, "now">): KnownDefinition | undefined {
  const name = findDatabaseName(request);
  const found = name === undefined ? undefined : findObject(request.snapshot, name);
  if (name === undefined || found === undefined) return undefined;
  const { range } = name;
  if (found.item === null) return { range, path: found.droppedBy, line: 1 };
  const { item_path: path, line } = found.item;
  return path === "" ? undefined : { range, path, line };
}

import type { KnowRequest, TextRange } from "./edited-text.js";
import { findKnownObject } from "./find/find-known-object.js";

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
  const known = findKnownObject(request);
  if (known === undefined || known === null) return undefined;
  const { object, range } = known;
  if (object.item === null) return { range, path: object.droppedBy, line: 1 };
  const { item_path: path, line } = object.item;
  return path === "" ? undefined : { range, path, line };
}

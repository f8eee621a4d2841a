import type { EditorSnapshot, SnapshotItem } from "@continuous/snapshot";

import type { KnowRequest, TextRange } from "./edited-text.js";
import { findKnownObject } from "./find/find-known-object.js";

export interface KnownPlace {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** Where the thing at one place of a text is defined. */
export interface KnownDefinition {
  /** Of the name in the text. */
  readonly range: TextRange;
  /** At least one. What was renamed has two: where it got its name, then where it was made. */
  readonly places: readonly [KnownPlace, ...KnownPlace[]];
}

/**
 * The migration, types file or edge function that defines what a string names. Services are not answered for: whoever checks types
 * knows where they are.
 */
export function definitionAt(request: Omit<KnowRequest, "now">): KnownDefinition | undefined {
  const known = findKnownObject(request);
  if (known === undefined || known === null) return undefined;
  const { object, range } = known;
  if (object.item === null) return { range, places: [{ path: object.droppedBy, line: object.line }] };
  const { item_path: path, line } = object.item;
  const renamed = findLastRename(request.snapshot, object.item);
  if (path === "") return renamed === undefined ? undefined : { range, places: [renamed] };
  return { range, places: renamed === undefined ? [{ path, line }] : [renamed, { path, line }] };
}

/** Where a table or function got the name that it has. */
function findLastRename(
  { inventory }: EditorSnapshot,
  { item_type: type, item_name: name }: SnapshotItem,
): KnownPlace | undefined {
  const kind = type === "table" ? "relation" : "function";
  const qualified = name.includes(".") ? name : `public.${name}`;
  const rename = inventory?.database?.renames.findLast(
    ({ kind: of, to }) => of === kind && `${to.schema}.${to.name}` === qualified,
  );
  return rename === undefined ? undefined : { path: rename.path, line: rename.line ?? 1 };
}

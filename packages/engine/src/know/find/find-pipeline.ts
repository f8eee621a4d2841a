import { posix } from "node:path";

import type { SnapshotItem } from "@continuous/snapshot";

import type { KnowRequest, TextRange } from "../edited-text.js";
import { indexSnapshot } from "./index-snapshot.js";

/** A path in a text stands between quotes, white space and what shells and JSON put around words. */
const pathUnit = /[\w./@+-]/u;

/** The pipeline whose path stands at an offset: in a package script, in CI, in a string of code. */
export function findPipeline({
  path,
  text,
  offset,
  snapshot,
}: Pick<KnowRequest, "path" | "text" | "offset" | "snapshot">):
  { readonly item: SnapshotItem; readonly range: TextRange } | undefined {
  const { pipelines } = indexSnapshot(snapshot);
  if (pipelines.size === 0) return undefined;
  let start = offset;
  let end = offset;
  while (start > 0 && pathUnit.test(text[start - 1] ?? "")) start -= 1;
  while (end < text.length && pathUnit.test(text[end] ?? "")) end += 1;
  const written = text.slice(start, end);
  if (!written.includes("/") && !written.includes(".")) return undefined;
  // Relative to the file, as package scripts mean it, or to the root, as documentation does.
  for (const base of [posix.dirname(path), "."]) {
    const item = pipelines.get(posix.join(base, written));
    if (item !== undefined) return { item, range: [start, end] };
  }
  return undefined;
}

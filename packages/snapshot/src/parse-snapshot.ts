import { z } from "zod";

import type { EditorSnapshot } from "./editor-snapshot.js";
import { snapshotSchema } from "./snapshot.schema.js";

export type ParsedSnapshot =
  | { readonly ok: true; readonly snapshot: EditorSnapshot }
  /** Why it cannot be used, for a person. */
  | { readonly ok: false; readonly reason: string };

/** Reads the text of a snapshot. One that a newer version wrote, with another `schemaVersion`, is refused. */
export function parseSnapshot(text: string): ParsedSnapshot {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: `it is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = snapshotSchema.safeParse(value);
  if (parsed.success) return { ok: true, snapshot: parsed.data };
  return { ok: false, reason: `it is not what this version writes: ${z.prettifyError(parsed.error)}` };
}

import type { TextRange } from "../edited-text.js";
import { findNameSlot } from "./find-name-slot.js";
import type { WrittenName } from "./find-object.js";
import type { ObjectKind } from "./index-snapshot.js";

const kinds: Readonly<Record<string, ObjectKind>> = { from: "table", rpc: "function", invoke: "edge_function" };

/** Names that people give clients. Others have methods of these names too. */
const client = /supabase|client|^s?db$|^sb$|admin|postgrest/iu;

/** What the form of a call says of the string at an offset, where no tree can be had. */
export function findByForm(text: string, offset: number): (WrittenName & { readonly range: TextRange }) | undefined {
  const slot = findNameSlot(text, offset);
  const kind = slot === undefined ? undefined : kinds[slot.method];
  if (slot === undefined || kind === undefined) return undefined;
  const isClient = kind === "edge_function" ? slot.receiver === "functions" : client.test(slot.receiver);
  if (!isClient) return undefined;
  return { kind, name: text.slice(...slot.range), schema: null, range: slot.range };
}

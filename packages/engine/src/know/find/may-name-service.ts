import type { SnapshotIndex } from "./index-snapshot.js";

const clause = /\b(?:import|export)\s+([^;"'`()]*?)\s*\bfrom\s*["']/gu;
const loose = /\bimport\s*\(|\bexport\s*\*|\*\s+as\b/u;
const named = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

/**
 * Whether a module may name a service of another one, told without parsing: it imports something by a name that a service exports,
 * or by no name. Wrong in one direction only; of most files of most hovers it spares the parse.
 */
export function mayNameService(text: string, { exports }: SnapshotIndex): boolean {
  if (loose.test(text)) return true;
  for (const [, names = ""] of text.matchAll(clause)) {
    if (!names.startsWith("{") && !names.startsWith("type {") && exports.has("default")) return true;
    for (const [name] of names.matchAll(named)) if (exports.has(name)) return true;
  }
  return false;
}

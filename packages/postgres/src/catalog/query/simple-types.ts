import type { TypeRef } from "../model/entries.js";

/** A builtin type without a length. */
export function builtin(name: string, isArray = false): TypeRef {
  return { base: { is: "builtin", name }, modifier: "", isArray };
}

export const text = builtin("text");
export const boolean = builtin("bool");
/** A literal in quotes, before something tells its type. */
export const unknownLiteral = builtin("unknown");

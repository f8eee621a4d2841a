import type { TypeRef } from "../model/entries.js";

/** Whether two uses mean one type, lengths and precisions aside: that is what tells overloads apart. */
export function isSameType(a: TypeRef, b: TypeRef): boolean {
  if (a.isArray !== b.isArray) return false;
  if (a.base.is === "builtin" || b.base.is === "builtin") {
    return a.base.is === "builtin" && b.base.is === "builtin" && a.base.name === b.base.name;
  }
  if (a.base.is === "unknown" || b.base.is === "unknown") return a.base.name === b.base.name;
  return a.base === b.base;
}

import { locationKeys } from "./location-keys.js";

/** Moves every location in a tree, in place: what was parsed alone then says where it stands in its file. */
export function shiftLocations(node: unknown, by: number): void {
  if (typeof node !== "object" || node === null || by === 0) return;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "object") shiftLocations(value, by);
    // -1 means unknown.
    else if (typeof value === "number" && value > 0 && locationKeys.has(key)) Reflect.set(node, key, value + by);
  }
}

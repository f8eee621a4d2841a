import type { PlainYaml } from "../yaml/to-plain.js";

/** Offset of the value at a path, or of a key of the map there. A path that leads nowhere gives its last known place. */
export function locate(plain: PlainYaml, path: readonly PropertyKey[], key?: string): number {
  let here: unknown = plain.value;
  let offset = plain.offset;
  for (const step of path) {
    const spot = spotsOf(plain, here)?.get(String(step));
    if (spot === undefined) return offset;
    offset = spot.value;
    here = typeof here === "object" && here !== null ? Reflect.get(here, step) : undefined;
  }
  return (key === undefined ? undefined : spotsOf(plain, here)?.get(key)?.key) ?? offset;
}

function spotsOf(plain: PlainYaml, value: unknown): ReturnType<PlainYaml["spots"]["get"]> {
  return typeof value === "object" && value !== null ? plain.spots.get(value) : undefined;
}

import type { Place } from "@continuous/standards";

/** `path:line:column`, as editors and terminals make it clickable. */
export function placeOf(place: Place): string {
  const line = place.line === undefined ? "" : `:${String(place.line)}`;
  return `${place.path}${line}${line === "" || place.column === undefined ? "" : `:${String(place.column)}`}`;
}

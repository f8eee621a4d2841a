import type { OwnerRule } from "./parse-code-owners.js";

/** The owners of a path by the last line that matches it; `null`: nobody. */
export function findOwner(rules: readonly OwnerRule[], path: string): string | null {
  const owners = rules.findLast(({ matches }) => matches(path))?.owners ?? [];
  return owners.length === 0 ? null : owners.join(" ");
}

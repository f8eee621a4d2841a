import type { Changes } from "./count-changes.js";

/** Whether the code became better. */
export type Verdict = "better" | "same" | "worse" | "unknown";

/**
 * Like with like: what was mended, against what is new. What a first look found is not new, and what was closed without being
 * mended is no improvement, so neither counts.
 */
export function toVerdict({ new: found, first_found, fixed }: Changes): Verdict {
  if (found === null || first_found === null || fixed === null) return "unknown";
  const worse = found - first_found;
  return fixed === worse ? "same" : fixed > worse ? "better" : "worse";
}

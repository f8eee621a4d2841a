import type { Severity } from "@continuous/standards";

/** How many there are of each severity. */
export function countSeverities(issues: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts = { critical: 0, warning: 0, info: 0 };
  for (const issue of issues) counts[issue.severity] += 1;
  return counts;
}

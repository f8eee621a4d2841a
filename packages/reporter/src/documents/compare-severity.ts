import type { Severity } from "@continuous/standards";

import { severities } from "../queries/timeline.js";

/** The most severe first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}

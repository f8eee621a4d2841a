import type { Severity } from "@continuous/standards";

import { countOf } from "./count-of.js";

/** `2 critical, 1 warning`; severities without a finding are left out. Empty where there is none at all. */
export function severitiesOf(counts: Readonly<Record<Severity, number>>): string {
  return [
    counts.critical > 0 ? `${String(counts.critical)} critical` : "",
    counts.warning > 0 ? countOf(counts.warning, "warning") : "",
    counts.info > 0 ? `${String(counts.info)} info` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

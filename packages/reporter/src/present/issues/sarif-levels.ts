import type { Severity } from "@continuous/standards";

/** What SARIF calls our severities. */
export const sarifLevels = { critical: "error", warning: "warning", info: "note" } as const satisfies Record<
  Severity,
  string
>;

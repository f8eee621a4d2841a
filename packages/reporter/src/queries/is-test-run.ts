import type { RunType } from "./history.js";

/** Whether a run is one of tests. */
export function isTestRun({ run_type }: { readonly run_type: RunType }): boolean {
  return run_type === "full" || run_type === "service" || run_type === "pipeline";
}

import type { EditorSnapshot } from "@continuous/snapshot";

import type { CoverageReport } from "../documents/test-run-document.js";

/** What editors show of coverage. */
export function toSnapshotCoverage(
  { services }: CoverageReport,
  asOf: string,
): NonNullable<EditorSnapshot["coverage"]> {
  return {
    as_of: asOf,
    services: services.map(({ name, path, percent, measured_at }) => ({
      item_name: name,
      item_path: path,
      percent,
      measured_at: measured_at ?? asOf,
    })),
  };
}

import type { CompiledStandards } from "@continuous/standards";

import type { IssueRecord } from "../store/store.js";
import { toFingerprint } from "./to-fingerprint.js";

/** Exceptions past their last day, as issues at their place in standards.yaml. */
export function findExpiredExceptions(standards: CompiledStandards, path: string): readonly IssueRecord[] {
  return standards.expired.map((exception, index) => {
    const covered = [...exception.items, ...exception.paths].join(", ");
    return {
      fingerprint: toFingerprint({
        issue_type: "continuous/expired-exception",
        path,
        item_name: null,
        flaggedText: `${exception.standard} ${covered}`,
        occurrence: standards.expired
          .slice(0, index)
          .filter(
            (earlier) =>
              JSON.stringify([earlier.standard, earlier.items, earlier.paths]) ===
              JSON.stringify([exception.standard, exception.items, exception.paths]),
          ).length,
      }),
      issue_type: "continuous/expired-exception",
      standard: exception.standard,
      severity: "warning",
      item_type: null,
      item_name: null,
      path,
      line: exception.line,
      column: 1,
      end_line: exception.line,
      end_column: 1,
      description: `The exception of ${covered} from ${exception.standard} ended on ${exception.until ?? "an unknown day"} and no longer counts.`,
      suggested_fix: "Mend what it covered and remove it, or give it a later `until` and a reason that still holds.",
    };
  });
}

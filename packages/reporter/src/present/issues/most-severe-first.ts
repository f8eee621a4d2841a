import type { Severity } from "@continuous/standards";

import type { Issue } from "../../documents/issues-document.js";

const order = ["critical", "warning", "info"] as const satisfies readonly Severity[];

/** For readers that take only so many: the most severe first, among them the new ones, else as the document has them. */
export function mostSevereFirst(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || Number(b.is_new) - Number(a.is_new),
  );
}

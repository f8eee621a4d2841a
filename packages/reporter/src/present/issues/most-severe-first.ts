import { compareSeverity } from "../../documents/compare-severity.js";
import type { Issue } from "../../documents/issues-document.js";

/** For readers that take only so many: the most severe first, among them the new ones, else as the document has them. */
export function mostSevereFirst(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((a, b) => compareSeverity(a.severity, b.severity) || Number(b.is_new) - Number(a.is_new));
}

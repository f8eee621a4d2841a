import { countOf } from "@continuous/source";

import type { TrendsDocument } from "../../documents/trends-document.js";

const verdicts = { better: "Yes", same: "It stays the same", worse: "No" } as const;

/** Whether it got better in all of the time, in a sentence or two. */
export function answerTrends({ summary, since, kept_since, first_checked_at }: TrendsDocument): string {
  const { verdict, new: found, first_found, fixed, open, open_before } = summary;
  const now = open === null ? "" : ` ${String(open.total)} open at the end.`;
  if (verdict === "unknown" || found === null || first_found === null || fixed === null) {
    if (first_checked_at === null) return `Nobody knows: no check is recorded. Run \`check standards\`.${now}`;
    if (kept_since !== null && kept_since > since) {
      return `Nobody knows: a part of this time is pruned. Ask for the time since ${kept_since.slice(0, 10)}.${now}`;
    }
    return `Nobody knows: no check was recorded in this time.${now}`;
  }
  const hidden = (summary.resolved ?? 0) - fixed + (summary.ignored ?? 0) + (summary.false_positive ?? 0);
  const aside = hidden === 0 ? "" : ` ${String(hidden)} closed without being fixed, which does not count.`;
  const before = open_before === null ? "" : `, ${String(open_before.total)} open before it`;
  return `${verdicts[verdict]}: ${String(fixed)} fixed, ${String(found - first_found)} new. ${countOf(open?.total ?? 0, "issue")} open at the end${before}.${aside}`;
}

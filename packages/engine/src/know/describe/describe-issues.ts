import type { SnapshotItem } from "@continuous/snapshot";
import { severitiesOf } from "@continuous/source";

import type { Knowledge } from "../edited-text.js";
import { ageNote } from "./age-note.js";

/** How many open issues an item has, and since when that is known. */
export function describeIssues({ item_type, item_name }: SnapshotItem, { snapshot, now }: Knowledge): string {
  const { issues } = snapshot;
  if (issues === null) return "Open issues: not checked yet";
  const own = issues.items.find((one) => one.item_type === item_type && one.item_name === item_name);
  const counts = own === undefined ? "none" : severitiesOf(own);
  return `Open issues: ${counts === "" ? "none" : counts}${ageNote(issues.as_of, now)}`;
}

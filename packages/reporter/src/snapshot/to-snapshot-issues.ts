import { groupBy } from "@continuous/source";
import type { EditorSnapshot } from "@continuous/snapshot";

import { compareText } from "../documents/compare-text.js";
import { countSeverities } from "../documents/count-severities.js";
import type { IssueRecord } from "../store/store.js";

type SnapshotIssues = NonNullable<EditorSnapshot["issues"]>;

/** How many open issues each item has; findings that belong to no item are left out. */
export function toSnapshotIssues(issues: readonly IssueRecord[], branch: string, asOf: string): SnapshotIssues {
  const items = [...groupBy(issues, ({ item_type, item_name }) => JSON.stringify([item_type, item_name])).values()]
    .flatMap((ofItem) => {
      const [first] = ofItem;
      if (first === undefined || first.item_type === null || first.item_name === null) return [];
      const { critical, warning, info } = countSeverities(ofItem);
      return [{ item_type: first.item_type, item_name: first.item_name, critical, warning, info }];
    })
    .sort((a, b) => compareText(a.item_type, b.item_type) || compareText(a.item_name, b.item_name));
  return { as_of: asOf, branch, items };
}

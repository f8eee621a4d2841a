import { groupBy } from "@continuous/source";

import type { OpenIssues } from "../queries/find-open.js";
import type { History, ItemIssues } from "../queries/history.js";
import type { Overview } from "../queries/to-overview.js";
import { compareText } from "./compare-text.js";
import type { StatusBreaking } from "./status-document.js";

const shown = 5;
const none = { critical: 0, warning: 0, info: 0, total: 0 };

/** Which standards and which items have most open issues. One critical issue weighs more than any number of warnings. */
export function toStatusBreaking(history: History, { open }: Overview): StatusBreaking {
  const { by_standard, ...all } = open ?? { ...none, by_standard: new Map<string, OpenIssues>() };
  const byItem = groupBy(history.open_items, ({ item_type, item_name }) => `${item_type} ${item_name}`);
  return {
    open: all,
    standards: [...by_standard]
      .map(([standard, counts]) => ({ ...counts, standard }))
      .sort((a, b) => compareWorst(a, b) || compareText(a.standard, b.standard))
      .slice(0, shown),
    items: [...byItem.values()]
      .flatMap((group) => {
        const [first] = group.toSorted((a, b) => compareText(a.path, b.path));
        if (first === undefined) return [];
        const { item_type, item_name, path } = first;
        return [{ ...toOpenIssues(group), item_type, item_name, path }];
      })
      .sort(
        (a, b) => compareWorst(a, b) || compareText(a.item_type, b.item_type) || compareText(a.item_name, b.item_name),
      )
      .slice(0, shown),
  };
}

function toOpenIssues(group: readonly ItemIssues[]): OpenIssues {
  const counts = { ...none };
  for (const { severity, count } of group) {
    counts[severity] += count;
    counts.total += count;
  }
  return counts;
}

function compareWorst(a: OpenIssues, b: OpenIssues): number {
  return b.critical - a.critical || b.warning - a.warning || b.info - a.info;
}

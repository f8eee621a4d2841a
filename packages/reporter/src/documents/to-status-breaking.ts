import { groupBy } from "@continuous/source";
import type { StoredIssue } from "../store/store.js";
import { compareText } from "./compare-text.js";
import { countSeverities } from "./count-severities.js";
import type { OpenIssues, StatusBreaking } from "./status-document.js";

const shown = 5;

/** Which standards and which items have most open issues. One critical issue weighs more than any number of warnings. */
export function toStatusBreaking(issues: readonly StoredIssue[]): StatusBreaking {
  const byStandard = groupBy(issues, (issue) => issue.standard ?? issue.issue_type);
  const byItem = groupBy(
    issues.filter((issue) => issue.item_name !== null),
    (issue) => `${issue.item_type ?? ""} ${issue.item_name ?? ""}`,
  );
  return {
    open: toOpenIssues(issues),
    standards: [...byStandard]
      .map(([standard, group]) => ({ ...toOpenIssues(group), standard }))
      .sort((a, b) => compareWorst(a, b) || compareText(a.standard, b.standard))
      .slice(0, shown),
    items: [...byItem.values()]
      .flatMap((group) => {
        const [first] = group.toSorted((a, b) => compareText(a.path, b.path));
        if (first === undefined || first.item_type === null || first.item_name === null) return [];
        const { item_type, item_name, path } = first;
        return [{ ...toOpenIssues(group), item_type, item_name, path }];
      })
      .sort(
        (a, b) => compareWorst(a, b) || compareText(a.item_type, b.item_type) || compareText(a.item_name, b.item_name),
      )
      .slice(0, shown),
  };
}

function toOpenIssues(issues: readonly StoredIssue[]): OpenIssues {
  return { ...countSeverities(issues), total: issues.length };
}

function compareWorst(a: OpenIssues, b: OpenIssues): number {
  return b.critical - a.critical || b.warning - a.warning || b.info - a.info;
}

import type { DashboardIssue, PackedCore } from "@continuous/reporter";

import { keyOf, type Dashboard, type PageIssue } from "./dashboard.js";

/** Joins what belongs together, once. */
export function toDashboard(core: PackedCore, issues: readonly DashboardIssue[] | null): Dashboard {
  const searchable = issues?.map(toPageIssue) ?? null;
  const issuesByKey = new Map<string, PageIssue[]>();
  for (const issue of searchable ?? []) {
    if (issue.item_name === null) continue;
    const key = keyOf(issue);
    const known = issuesByKey.get(key);
    if (known === undefined) issuesByKey.set(key, [issue]);
    else known.push(issue);
  }
  return {
    core,
    issues: searchable,
    itemsByKey: new Map(core.items.map((item) => [keyOf(item), item])),
    // Several services of one file: the first one stands for it.
    itemsByPath: new Map(
      core.items
        .filter(({ item_type }) => item_type === "service" || item_type === "pipeline")
        .map((item) => [item.item_path, item] as const)
        .reverse(),
    ),
    issuesByKey,
  };
}

function toPageIssue(issue: DashboardIssue): PageIssue {
  const { description, path, issue_type, standard, item_name } = issue;
  return {
    ...issue,
    words: `${description}\n${path}\n${issue_type}\n${standard ?? ""}\n${item_name ?? ""}`.toLowerCase(),
  };
}

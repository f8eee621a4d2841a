import type { DashboardIssue, DashboardItem, PackedCore } from "@continuous/reporter";

/** An issue, and what search looks through. */
export interface PageIssue extends DashboardIssue {
  /** Lower case. */
  readonly words: string;
}

/** What every page is given. */
export interface Dashboard {
  readonly core: PackedCore;
  /** `null`: they are still being unpacked. */
  readonly issues: readonly PageIssue[] | null;
  readonly itemsByKey: ReadonlyMap<string, DashboardItem>;
  readonly itemsByPath: ReadonlyMap<string, DashboardItem>;
  /** Open issues of each item, as far as the page has them. */
  readonly issuesByKey: ReadonlyMap<string, readonly PageIssue[]>;
}

/** Tells items apart. */
export function keyOf({ item_type, item_name }: Pick<DashboardIssue, "item_type" | "item_name">): string {
  return `${item_type ?? ""} ${item_name ?? ""}`;
}

import type { DashboardItem } from "@continuous/reporter";

/** What the inventory is asked for; empty: anything. */
export interface ItemFilter {
  readonly text: string;
  readonly type: string;
  readonly package: string;
  readonly owner: string;
  readonly flag: string;
}

/** Ways to look for what wants attention. */
export const flags = ["unused", "duplicates", "untested", "failing"] as const;

/** Items that are asked for, in their order. */
export function filterItems(items: readonly DashboardItem[], filter: ItemFilter): readonly DashboardItem[] {
  const words = filter.text.toLowerCase().split(/\s+/u).filter(Boolean);
  return items.filter(
    (item) =>
      (filter.type === "" || item.item_type === filter.type) &&
      (filter.package === "" || item.metadata["package"] === filter.package) &&
      (filter.owner === "" || item.metadata["owner"] === filter.owner) &&
      hasFlag(item, filter.flag) &&
      (words.length === 0 || matches(item, words)),
  );
}

/** Whether no test reaches a service. */
export function isUntested({ item_type, metadata }: DashboardItem): boolean {
  return item_type === "service" && Array.isArray(metadata["tests"]) && metadata["tests"].length === 0;
}

function hasFlag(item: DashboardItem, flag: string): boolean {
  if (flag === "unused") return item.unused;
  if (flag === "duplicates") return item.duplicate;
  if (flag === "untested") return isUntested(item);
  return flag !== "failing" || (item.tests !== null && !item.tests.passed && !item.tests.skipped);
}

function matches({ item_name, item_path, metadata }: DashboardItem, words: readonly string[]): boolean {
  const said = [
    metadata["description"],
    metadata["methods"],
    metadata["commands"],
    metadata["tables"],
    metadata["owner"],
  ];
  const text = `${item_name}\n${item_path}\n${said
    .flat()
    .filter((one) => typeof one === "string")
    .join("\n")}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

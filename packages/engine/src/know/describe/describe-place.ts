import type { SnapshotItem } from "@continuous/snapshot";

import { quote } from "./quote.js";

/** `path:line`, or where there is no file, what defines the item. */
export function describePlace({ item_path, line }: SnapshotItem): string {
  return item_path === "" ? "the live database alone" : quote(line > 1 ? `${item_path}:${String(line)}` : item_path);
}

import type { DashboardItem } from "@continuous/reporter";
import type { JSX } from "preact";

import { isUntested } from "../lists/filter-items.js";

/** What the last run of tests said of an item. */
export function TestMark({ item }: { readonly item: DashboardItem }): JSX.Element {
  const { tests } = item;
  if (tests === null) {
    return isUntested(item) ? <span class="pill warning">untested</span> : <span class="muted">not run</span>;
  }
  if (tests.passed) return <span class="pill good">{tests.flaky ? "flaky" : "pass"}</span>;
  if (tests.skipped) return <span class="pill warning">{isUntested(item) ? "untested" : "skipped"}</span>;
  return <span class="pill critical">fail</span>;
}

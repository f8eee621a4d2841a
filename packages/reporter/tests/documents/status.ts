import type { StatusFacts } from "../../src/documents/to-status-document.js";
import { aHistory, changed, check, issues, run } from "../queries/history.js";

const tool = { name: "continuous", version: "0.1.0" } as const;

/** What `status` looks at, where nothing is recorded. */
export const emptyFacts: StatusFacts = { tool, history: aHistory(), problems: [] };

/** The same, with some of the history as it is given. */
export function factsOf(history: Parameters<typeof aHistory>[0]): StatusFacts {
  return { ...emptyFacts, history: aHistory(history) };
}

const discovered = Date.parse("2026-03-29T12:00:00.000Z");

/** A month in which twelve issues became three. */
export const monthOfFacts: StatusFacts = factsOf({
  runs: [
    check("2026-02-28T08:00:00.000Z"),
    check("2026-03-20T08:00:00.000Z"),
    check("2026-03-27T08:00:00.000Z"),
    check("2026-03-31T08:00:00.000Z"),
    run("full", "2026-03-31T09:00:00.000Z", { passed: 118, failed: 2, skipped: 1, coverage_percent: 63.5 }),
  ],
  issues: [
    issues("2026-02-28T08:00:00.000Z", { resolved_at: "2026-03-20T08:00:00.000Z", count: 7 }),
    issues("2026-02-28T08:00:00.000Z", { resolved_at: "2026-03-27T08:00:00.000Z", count: 1 }),
    issues("2026-02-28T08:00:00.000Z", { resolved_at: "2026-03-31T08:00:00.000Z", count: 4 }),
    issues("2026-03-27T08:00:00.000Z"),
    issues("2026-03-27T08:00:00.000Z", {
      severity: "warning",
      standard: "services.error_handling",
      issue_type: "continuous/error-handling",
    }),
    issues("2026-03-31T08:00:00.000Z", { standard: "continuous/parse-error", issue_type: "continuous/parse-error" }),
  ],
  open_items: [
    { item_type: "service", item_name: "CartService", severity: "critical", path: changed, count: 1 },
    { item_type: "service", item_name: "CartService", severity: "warning", path: changed, count: 1 },
  ],
  items: [{ item_type: "service", first_seen_at: discovered, last_seen_at: discovered, is_active: true, count: 3 }],
  services_by_package: [
    { package: null, services: 1 },
    { package: "@shop/core", services: 2 },
  ],
});

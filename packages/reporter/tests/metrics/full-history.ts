import type { History } from "../../src/queries/history.js";
import { aHistory, check, issues, run } from "../queries/history.js";

const day = Date.parse("2026-03-29T12:00:00.000Z");
const figures = { services: 40, failing_services: 1, untested_services: 7, flaky_tests: ["shop: pays once"] };

/** A history of which every metric is known. */
export const fullHistory: History = aHistory({
  runs: [
    check("2026-02-28T08:00:00.000Z"),
    check("2026-03-30T20:00:00.000Z"),
    run("full", "2026-03-31T09:00:00.500Z", { passed: 997, failed: 3, skipped: 1, coverage_percent: 63.57, figures }),
  ],
  issues: [
    issues("2026-02-28T08:00:00.000Z", { count: 3 }),
    issues("2026-03-01T12:00:00.000Z", { resolved_at: "2026-03-30T20:00:00.000Z", count: 2 }),
    issues("2026-03-30T20:00:00.000Z", { severity: "warning", standard: "services.error_handling" }),
  ],
  set_aside: [{ standard: "services.naming", decision: "false_positive", count: 2 }],
  last_coverage: { measured_at: day, percent: 63.57 },
  last_services: { measured_at: day, figures },
  items: [{ item_type: "service", first_seen_at: 0, last_seen_at: day, is_active: true, count: 40 }],
});

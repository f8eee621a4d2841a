import type { MetricsDocument } from "../../src/documents/metrics-document.js";
import type { StatusDocument } from "../../src/documents/status-document.js";
import { toMetricsDocument } from "../../src/documents/to-metrics-document.js";
import { toStatusDocument } from "../../src/documents/to-status-document.js";
import { toTrendsDocument } from "../../src/documents/to-trends-document.js";
import type { TrendsDocument } from "../../src/documents/trends-document.js";
import type { History } from "../../src/queries/history.js";
import type { PeriodLength } from "../../src/queries/to-periods.js";
import type { Store } from "../../src/store/store.js";
import { tool } from "../../src/tool.js";

const day = 24 * 60 * 60 * 1000;

/** The history of the last days, as the commands ask for it. */
export function loadHistory(store: Store, now: string, days: number): Promise<History> {
  const since = new Date(Date.parse(now) - days * day + 1).toISOString();
  return store.history({ branch: "main", since, until: null, now });
}

/** Every report of one moment, each from the history that its command asks for. */
export async function loadReports(
  store: Store,
  now: string,
): Promise<
  { readonly status: StatusDocument; readonly metrics: MetricsDocument } & Readonly<
    Record<"day" | "week" | "month" | "quarter", TrendsDocument>
  >
> {
  const month = await loadHistory(store, now, 30);
  const trends = async (days: number, by: PeriodLength = "day") =>
    toTrendsDocument({ tool, history: await loadHistory(store, now, days), by, problems: [] });
  return {
    status: toStatusDocument({ tool, history: month, problems: [] }),
    metrics: toMetricsDocument(tool, month),
    day: await trends(1),
    week: await trends(7),
    month: await trends(30),
    quarter: await trends(91, "week"),
  };
}

import type { MetricsDocument } from "../documents/metrics-document.js";
import { renderOpenMetrics } from "./metrics/render-open-metrics.js";
import { toJson } from "./to-json.js";

/** Formats of metrics, the default first. */
export const metricsFormats = ["openmetrics", "json"] as const;

/** Metrics in a format. */
export function renderMetrics(format: (typeof metricsFormats)[number], document: MetricsDocument): string {
  return format === "json" ? toJson(document) : renderOpenMetrics(document);
}

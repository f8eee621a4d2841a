import type { MetricsDocument } from "../documents/metrics-document.js";
import { renderOpenMetrics } from "./metrics/render-open-metrics.js";
import type { metricsFormats } from "./metrics-formats.js";
import { toJson } from "./to-json.js";

/** Metrics in a format. */
export function renderMetrics(format: (typeof metricsFormats)[number], document: MetricsDocument): string {
  return format === "json" ? toJson(document) : renderOpenMetrics(document);
}

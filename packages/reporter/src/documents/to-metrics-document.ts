import type { History } from "../queries/history.js";
import { toIsoTime } from "../queries/to-iso-time.js";
import { toMetrics } from "../queries/to-metrics.js";
import type { Tool } from "./issues-document.js";
import type { MetricsDocument } from "./metrics-document.js";

/** The metrics of a branch, at the end of its history. */
export function toMetricsDocument(tool: Tool, history: History): MetricsDocument {
  return {
    schemaVersion: 1,
    tool,
    root: ".",
    branch: history.branch,
    as_of: toIsoTime(history.until),
    metrics: toMetrics(history, tool.version),
    problems: [],
  };
}

import { toMetricsDocument } from "../documents/to-metrics-document.js";
import { metricsFormats } from "../present/metrics-formats.js";
import { renderMetrics } from "../present/render-metrics.js";
import { daysOfOverview } from "../queries/to-overview.js";
import { dayInMilliseconds } from "../queries/window.js";
import { tool } from "../tool.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import { openReport } from "./open-report.js";
import { writeDocument } from "./write-document.js";

/** `report metrics`. */
export async function runMetrics(context: CommandContext): Promise<void> {
  const { io, globals } = context;
  const format = findFormat(metricsFormats, globals().format);
  const { store, branch } = await openReport(context, "report metrics");
  try {
    const now = io.now();
    const since = new Date(now.getTime() - daysOfOverview * dayInMilliseconds).toISOString();
    const history = await store.history({ branch, since, until: null, now: now.toISOString() });
    await writeDocument(context, renderMetrics(format, toMetricsDocument(tool, history)));
  } finally {
    await store.close();
  }
}

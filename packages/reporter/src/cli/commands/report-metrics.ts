import type { Command } from "@commander-js/extra-typings";

import { metricsFormats } from "../../present/metrics-formats.js";
import type { CommandContext } from "../create-program.js";

/** `report metrics`. */
export function addMetricsCommand(report: Command, context: CommandContext): void {
  report
    .command("metrics")
    .description("the numbers of now for monitoring: OpenMetrics, which Prometheus reads")
    .addHelpText("after", `\nFormats: ${metricsFormats.join(", ")}.`)
    .action(async () => {
      const { runMetrics } = await import("../run-metrics.js");
      await runMetrics(context);
    });
}

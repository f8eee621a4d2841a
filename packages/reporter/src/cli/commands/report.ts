import type { Command } from "@commander-js/extra-typings";

import { issueFormats } from "../../present/issue-formats.js";
import { alsoOption } from "../also-report.js";
import type { CommandContext } from "../create-program.js";
import { addDashboardCommand } from "./report-dashboard.js";
import { addMetricsCommand } from "./report-metrics.js";
import { addTrendsCommand } from "./report-trends.js";

/** The reports: `report issues` here, the others beside. */
export function addReportCommands(program: Command, context: CommandContext): void {
  const report = program.command("report").description("show what is recorded");
  report
    .command("issues")
    .description("open issues of the default branch, or of --branch, as the store holds them")
    .addOption(alsoOption(issueFormats))
    .addHelpText("after", `\nFormats: ${issueFormats.join(", ")}.`)
    .action(async ({ also }) => {
      const { runIssueReport } = await import("../run-issue-report.js");
      await runIssueReport(context, also ?? []);
    });
  addTrendsCommand(report, context);
  addDashboardCommand(report, context);
  addMetricsCommand(report, context);
}

import type { Command } from "@commander-js/extra-typings";

import { dashboardFormats } from "../../present/dashboard/dashboard-formats.js";
import type { CommandContext } from "../create-program.js";

/** `report dashboard`: one page that needs no network. */
export function addDashboardCommand(report: Command, context: CommandContext): void {
  report
    .command("dashboard")
    .description("one HTML page: the four questions of status, inventory, issues, runs and trends")
    .option("--since <time>", "from when on trends are: 90d, 26w, 18mo, 2y, or a day such as 2026-03-01", "1y")
    .addHelpText(
      "after",
      `\nThe page is one file and asks no network. On a terminal, and without --output, it is written to .continuous/dashboard.html.\nFormats: ${dashboardFormats.join(", ")}.`,
    )
    .action(async ({ since }) => {
      const { runDashboard } = await import("../run-dashboard.js");
      await runDashboard(context, since);
    });
}

import type { Command } from "@commander-js/extra-typings";
import { Option } from "@commander-js/extra-typings";

import { documentFormats } from "../../present/document-formats.js";
import type { CommandContext } from "../create-program.js";

/** `report trends`. */
export function addTrendsCommand(report: Command, context: CommandContext): void {
  report
    .command("trends")
    .description("open, new and fixed issues, their age, tests, coverage and inventory over time")
    .option("--since <time>", "from when on: 90d, 26w, 18mo, 2y, or a day such as 2026-03-01", "90d")
    .option("--until <time>", "until when: the same (default: now)")
    .addOption(
      new Option("--by <period>", "one number a day or a week (default: a day up to 35 days, else a week)").choices([
        "day",
        "week",
      ] as const),
    )
    .addHelpText(
      "after",
      `\nDays and weeks are those of UTC, weeks begin on Monday. A standard that was switched on or changed is told, and what\nit finds at first is not counted as new. What is pruned, or was not looked at, is unknown, not zero.\nFormats: ${documentFormats.join(", ")}.`,
    )
    .action(async (options) => {
      const { runTrends } = await import("../run-trends.js"); // Charts are drawn by libraries that no other command needs.
      await runTrends(context, options);
    });
}

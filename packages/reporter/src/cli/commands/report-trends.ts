import type { Command } from "@commander-js/extra-typings";
import { Option } from "@commander-js/extra-typings";

import { toTrendsDocument } from "../../documents/to-trends-document.js";
import { documentFormats } from "../../present/document-formats.js";
import { toPeriods } from "../../queries/to-periods.js";
import { dayInMilliseconds } from "../../queries/window.js";
import { tool } from "../../tool.js";
import type { CommandContext } from "../create-program.js";
import { findFormat } from "../find-format.js";
import { openReport } from "../open-report.js";
import { parseMoment } from "../parse-moment.js";
import { UsageError } from "../usage-error.js";
import { writeDocument } from "../write-document.js";

/** So many days are shown day by day where nothing is said. */
const mostDays = 35;
/** So many periods make a document of some megabytes. */
const mostPeriods = 4_000;

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
      const { io, globals } = context;
      const format = findFormat(documentFormats, globals().format);
      const now = io.now();
      const end = options.until === undefined ? null : parseMoment("--until", options.until, now, "end");
      const until = end === null || end > now ? null : end;
      const last = (until ?? now).getTime();
      const since = parseMoment("--since", options.since, now, "start").getTime();
      if (since >= last) {
        throw new UsageError("--since is not before --until.", "Give an earlier --since, or a later --until.");
      }
      const by = options.by ?? (last - since <= mostDays * dayInMilliseconds ? "day" : "week");
      if ((last - since) / dayInMilliseconds > mostPeriods * (by === "day" ? 1 : 7)) {
        throw new UsageError("That is too long a time.", "Give a later --since, or --by week.");
      }
      const [first] = toPeriods(by, { from: since, until: last });
      const { store, branch } = await openReport(context, "report trends");
      try {
        const history = await store.history({
          branch,
          since: new Date(first?.from ?? since).toISOString(),
          until: until === null ? null : until.toISOString(),
          now: now.toISOString(),
        });
        // Charts are drawn by libraries that no other command needs.
        const { renderTrends } = await import("../../present/render-trends.js");
        const document = toTrendsDocument({ tool, history, by, problems: [] });
        const colour = io.colour && globals().output === undefined;
        await writeDocument(context, renderTrends(format, document, { colour, width: io.width }));
      } finally {
        await store.close();
      }
    });
}

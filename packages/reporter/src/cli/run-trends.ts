import { toTrendsDocument } from "../documents/to-trends-document.js";
import { documentFormats } from "../present/document-formats.js";
import { renderTrends } from "../present/render-trends.js";
import { toPeriods } from "../queries/to-periods.js";
import { dayInMilliseconds } from "../queries/window.js";
import { tool } from "../tool.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import { openReport } from "./open-report.js";
import { parseMoment } from "./parse-moment.js";
import { UsageError } from "./usage-error.js";
import { toTextOptions } from "./to-text-options.js";
import { writeDocument } from "./write-document.js";

/** So many days are shown day by day where nothing is said. */
const mostDays = 35;
/** So many periods make a document of some megabytes. */
const mostPeriods = 4_000;

export interface TrendsOptions {
  readonly since: string;
  readonly until?: string;
  readonly by?: "day" | "week";
}

/** `report trends`, once its arguments are read. */
export async function runTrends(context: CommandContext, options: TrendsOptions): Promise<void> {
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
    const document = toTrendsDocument({ tool, history, by, problems: [] });
    await writeDocument(context, renderTrends(format, document, toTextOptions(context)));
  } finally {
    await store.close();
  }
}

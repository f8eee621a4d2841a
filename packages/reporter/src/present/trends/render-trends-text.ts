import { sanitiseForTerminal } from "@continuous/source";
import { createColors } from "picocolors";

import type { TrendsDocument } from "../../documents/trends-document.js";
import { renderProblemLines } from "../text/render-problem-lines.js";
import { renderTable } from "../text/render-table.js";
import type { TextOptions } from "../text/text-options.js";
import { wrapText } from "../text/wrap-text.js";
import { answerTrends } from "./answer-trends.js";
import { describeUnlike } from "./describe-unlike.js";
import { fitValues } from "./fit-values.js";
import { renderChart } from "./render-chart.js";
import { renderEnds } from "./render-ends.js";
import { renderSparkline } from "./render-sparkline.js";
import { toTrendTables } from "./trend-rows.js";

/** Columns of a table beside its sparklines: a name and two numbers. */
const besideSparkline = 54;

/** Trends on a screen or two: the answer, a chart of what is open, and a line for each number. */
export function renderTrendsText(document: TrendsDocument, options: TextOptions): string {
  const colours = createColors(options.colour);
  const { periods, by } = document;
  const [from, until] = [document.since.slice(0, 10), document.until.slice(0, 10)];
  const answer = answerTrends(document);
  const paint = { better: colours.green, worse: colours.red, same: String, unknown: String }[document.summary.verdict];
  const lines: string[] = [
    colours.dim(`Trends of ${sanitiseForTerminal(document.branch)}, ${from} to ${until}, by ${by}`),
    "",
    colours.bold("Is it getting better?"),
    ...wrapText(answer, options.width - 2).map((line) => `  ${paint(line)}`),
    "",
  ];
  const open = periods.map((period) => period.open?.total ?? null);
  const chart = renderChart(open, { width: Math.min(options.width, 100) - 2 });
  if (chart.length > 0) {
    const known = periods.filter((period) => period.open !== null);
    const [first, last] = [known.at(0), known.at(-1)];
    const span =
      first === undefined || last === undefined ? "" : `, ${first.from.slice(0, 10)} to ${last.until.slice(0, 10)}`;
    lines.push(colours.bold("Open issues") + colours.dim(span), ...chart.map((line) => `  ${line}`), "");
  }
  const room = Math.max(8, Math.min(options.width, 120) - besideSparkline);
  for (const { title, rows } of toTrendTables(document)) {
    const cells = rows.map((row) => {
      const { first, last } = renderEnds(row);
      return [sanitiseForTerminal(row.name), renderSparkline(fitValues(row, room)), first, last];
    });
    const columns = [
      { head: title, shrinksTo: 16 },
      { head: "", shrinksTo: null },
      { head: "from", shrinksTo: null, align: "right" as const },
      { head: rows.every(({ kind }) => kind === "sum") ? "sum" : "to", shrinksTo: null, align: "right" as const },
    ];
    lines.push(...renderTable(columns, cells, options.width - 2, colours.bold), "");
  }
  const unlike = describeUnlike(document);
  if (unlike.length > 0) {
    lines.push(colours.bold("What is not alike"));
    for (const note of unlike) {
      lines.push(
        ...wrapText(sanitiseForTerminal(note), options.width - 4).map(
          (line, index) => `${index === 0 ? "- " : "  "}${line}`,
        ),
      );
    }
    lines.push("");
  }
  lines.push(...renderProblemLines(document.problems, options));
  return `${lines.join("\n").trimEnd()}\n`;
}

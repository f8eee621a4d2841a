import { escapeMarkdown } from "@continuous/source";

import type { TrendsDocument } from "../../documents/trends-document.js";
import { renderProblemsMarkdown } from "../markdown/render-problems-markdown.js";
import { renderTableMarkdown } from "../markdown/render-table-markdown.js";
import { answerTrends } from "./answer-trends.js";
import { describeUnlike } from "./describe-unlike.js";
import { fitValues } from "./fit-values.js";
import { renderEnds } from "./render-ends.js";
import { renderSparkline } from "./render-sparkline.js";
import { toTrendTables } from "./trend-rows.js";

/** Characters of a sparkline, so that a table is not wider than a page. */
const room = 60;

/** Trends as Markdown: the answer, and a table for each group of numbers. */
export function renderTrendsMarkdown(document: TrendsDocument): string {
  const [from, until] = [document.since.slice(0, 10), document.until.slice(0, 10)];
  const lines = [
    `## Trends of ${escapeMarkdown(document.branch)}`,
    "",
    `${from} to ${until}, by ${document.by}.`,
    "",
    answerTrends(document),
    "",
  ];
  for (const { title, rows } of toTrendTables(document)) {
    const columns = [
      { head: title },
      { head: "" },
      { head: "from", align: "right" },
      { head: "to", align: "right" },
    ] as const;
    const cells = rows.map((row) => {
      const { first, last } = renderEnds(row);
      return [escapeMarkdown(row.name), renderSparkline(fitValues(row, room)), first, last];
    });
    lines.push(...renderTableMarkdown(columns, cells), "");
  }
  const unlike = describeUnlike(document);
  if (unlike.length > 0)
    lines.push("### What is not alike", "", ...unlike.map((note) => `- ${escapeMarkdown(note)}`), "");
  return [...lines, ...renderProblemsMarkdown(document.problems)].join("\n");
}

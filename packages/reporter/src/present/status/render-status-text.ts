import { sanitiseForTerminal } from "@continuous/source";
import { createColors } from "picocolors";

import type { StatusDocument } from "../../documents/status-document.js";
import { renderProblemLines } from "../text/render-problem-lines.js";
import { renderTable } from "../text/render-table.js";
import type { TextOptions } from "../text/text-options.js";
import { wrapText } from "../text/wrap-text.js";
import { toStatusAnswers } from "./to-status-answers.js";

/** One screen: four questions and their answers. */
export function renderStatusText(document: StatusDocument, options: TextOptions): string {
  const colours = createColors(options.colour);
  const inner = options.width - 4;
  const lines: string[] = [
    colours.dim(
      `Status of ${sanitiseForTerminal(document.branch)}, ${document.as_of.slice(0, 16).replace("T", " ")} UTC`,
    ),
    "",
  ];
  for (const { question, answer, details } of toStatusAnswers(document)) {
    lines.push(colours.bold(question), ...wrapText(answer, options.width - 2).map((line) => `  ${line}`));
    for (const { title, rows } of details) {
      const cells = rows.map((row) => row.map((cell) => sanitiseForTerminal(cell)));
      const columns = [
        { head: title, shrinksTo: 24 },
        { head: "", shrinksTo: null },
      ];
      lines.push("", ...renderTable(columns, cells, inner, colours.dim).map((line) => `    ${line}`.trimEnd()));
    }
    lines.push("");
  }
  lines.push(...renderProblemLines(document.problems, options));
  return `${lines.join("\n").trimEnd()}\n`;
}

import { escapeMarkdown } from "@continuous/source";

import type { StatusDocument } from "../../documents/status-document.js";
import { renderProblemsMarkdown } from "../markdown/render-problems-markdown.js";
import { renderTableMarkdown } from "../markdown/render-table-markdown.js";
import { toStatusAnswers } from "./to-status-answers.js";

/** The four questions and their answers as Markdown. */
export function renderStatusMarkdown(document: StatusDocument): string {
  const lines = [
    `## Status of ${escapeMarkdown(document.branch)}`,
    "",
    `As of ${document.as_of.slice(0, 16).replace("T", " ")} UTC.`,
    "",
  ];
  for (const { question, answer, details } of toStatusAnswers(document)) {
    lines.push(`### ${question}`, "", answer, "");
    for (const { title, rows } of details) {
      const cells = rows.map((row) => row.map((cell) => escapeMarkdown(cell)));
      lines.push(...renderTableMarkdown([{ head: title }, { head: "" }], cells), "");
    }
  }
  return [...lines, ...renderProblemsMarkdown(document.problems)].join("\n");
}

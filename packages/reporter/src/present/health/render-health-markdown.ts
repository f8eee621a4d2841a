import { escapeMarkdown, toCodeSpan } from "@continuous/source";

import type { HealthDocument } from "../../documents/health-document.js";
import { renderProblemsMarkdown } from "../markdown/render-problems-markdown.js";
import { renderTableMarkdown } from "../markdown/render-table-markdown.js";
import { placeOfRow } from "./health-places.js";
import { summariseHealth } from "./summarise-health.js";

/** Health as Markdown: one table. */
export function renderHealthMarkdown(document: HealthDocument): string {
  const columns = ["area", "status", "what", "why", "next step", "place"].map((head) => ({ head, shrinksTo: null }));
  const rows = document.rows.map((row) => [
    row.area,
    row.status,
    escapeMarkdown(row.name),
    escapeMarkdown(row.why),
    escapeMarkdown(row.next ?? ""),
    row.path === null ? "" : toCodeSpan(placeOfRow(row)),
  ]);
  return [
    "## Health",
    "",
    `${summariseHealth(document)}.`,
    "",
    ...renderTableMarkdown(columns, rows),
    "",
    ...renderProblemsMarkdown(document.problems),
  ].join("\n");
}

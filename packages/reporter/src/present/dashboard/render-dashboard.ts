import { deflateRawSync } from "node:zlib";

import type { DashboardDocument } from "../../documents/dashboard-document.js";
import { packDashboard } from "./pack-dashboard.js";

/**
 * One HTML file that needs nothing else. Data goes in as base64, of which no character can end an element; the little that is
 * text is escaped.
 *
 * @param page - The page as the build makes it, with marks where the data goes.
 */
export function renderDashboard(document: DashboardDocument, page: string): string {
  const { core, issues } = packDashboard(document);
  const parts: Readonly<Record<string, string>> = {
    title: escapeHtml(`${document.name} · Continuous`),
    answers: core.answers
      .map(({ question, answer }) => `<section><h2>${escapeHtml(question)}</h2><p>${escapeHtml(answer)}</p></section>`)
      .join(""),
    core: pack(core),
    issues: pack(issues),
  };
  return page.replaceAll(/\{\{(title|answers|core|issues)\}\}/gu, (_, name: string) => parts[name] ?? "");
}

function pack(value: unknown): string {
  return deflateRawSync(JSON.stringify(value), { level: 9 }).toString("base64");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (char) => entities[char] ?? "");
}

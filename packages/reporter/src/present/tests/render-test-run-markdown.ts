import { cutText, escapeMarkdown } from "@continuous/source";

import type { TestRunDocument } from "../../documents/test-run-document.js";
import { renderProblemsMarkdown } from "../markdown/render-problems-markdown.js";
import { renderTableMarkdown } from "../markdown/render-table-markdown.js";
import { summariseTestRun } from "./summarise-test-run.js";
import { toTestTables } from "./test-run-tables.js";

/** A test run as Markdown: a table for each part, and what failed. */
export function renderTestRunMarkdown(document: TestRunDocument): string {
  const columns = ["", "what", "how"].map((head) => ({ head }));
  const tables = toTestTables(document).flatMap(({ title, rows }) => [
    `### ${title}`,
    "",
    ...renderTableMarkdown(
      columns,
      rows.map(({ word, cells }) => [word, ...cells.map((text) => escapeMarkdown(cutText(text, 300)))]),
    ),
    "",
  ]);
  const failures = document.run.results.suites.flatMap(({ name: suite, failures: all }) =>
    all.map(({ name, path, error }) => {
      const [first = ""] = error.split("\n", 1);
      const what = [path ?? suite, name].filter((text) => text !== "").join(" › ");
      return `- ${escapeMarkdown(cutText(what, 300))}: ${escapeMarkdown(cutText(first, 300))}`;
    }),
  );
  return [
    "## Tests",
    "",
    `${summariseTestRun(document)}.`,
    "",
    ...tables,
    ...(failures.length === 0 ? [] : ["### Failures", "", ...failures, ""]),
    ...renderProblemsMarkdown(document.problems),
  ].join("\n");
}

import { sanitiseForTerminal } from "@continuous/source";
import { createColors } from "picocolors";

import type { TestRunDocument } from "../../documents/test-run-document.js";
import { renderProblemLines } from "../text/render-problem-lines.js";
import { renderTable } from "../text/render-table.js";
import type { TextOptions } from "../text/text-options.js";
import { summariseTestRun } from "./summarise-test-run.js";
import { toTestTables, type TestWord } from "./test-run-tables.js";

/** A test run for a person: what failed in full, then a table for each part, then one line that sums up. */
export function renderTestRunText(document: TestRunDocument, options: TextOptions): string {
  const colours = createColors(options.colour);
  const paint: Readonly<Record<TestWord, (text: string) => string>> = {
    pass: colours.green,
    fail: colours.red,
    skipped: colours.dim,
  };
  const columns = [
    { head: "", shrinksTo: null },
    { head: "", shrinksTo: 20 },
    { head: "", shrinksTo: 30 },
  ];
  const lines = renderFailures(document, colours);
  for (const { title, rows } of toTestTables(document)) {
    const cells = rows.map(({ word, cells: texts }) => [word, ...texts.map((text) => sanitiseForTerminal(text))]);
    const table = renderTable(columns, cells, options.width - 2, colours.dim).filter((line) => line !== "");
    lines.push(
      colours.bold(title),
      ...table.map(
        (line) => `  ${line.replace(/^(?:pass|fail|skipped)(?= )/u, (word) => paint[word as TestWord](word))}`,
      ),
      "",
    );
  }
  lines.push(...renderProblemLines(document.problems, options), colours.bold(summariseTestRun(document)));
  return `${lines.join("\n")}\n`;
}

function renderFailures({ run }: TestRunDocument, colours: ReturnType<typeof createColors>): string[] {
  const { suites, pipelines } = run.results;
  const failures = [
    ...suites.flatMap((suite) => [
      ...suite.failures.map(({ name, path, error }) => ({ head: [path ?? suite.name, name], error })),
      ...(suite.error === undefined ? [] : [{ head: [suite.name, ""], error: suite.error }]),
    ]),
    ...pipelines.flatMap(({ passed, path, error }) => (passed ? [] : [{ head: [path, ""], error: error ?? "" }])),
  ];
  return failures.flatMap(({ head, error }) => [
    `${colours.red("fail")} ${sanitiseForTerminal(head.filter((text) => text !== "").join(" › "))}`,
    ...sanitiseForTerminal(error, "keep")
      .split("\n")
      .filter((line) => !isForeignFrame(line))
      .map((line) => `    ${line}`),
    "",
  ]);
}

/** A line of a stack that stands in a dependency or in Node: nobody here can mend it. */
function isForeignFrame(line: string): boolean {
  return /^\s*at .*(?:[\\/]|\b)node_modules[\\/]|^\s*at .*\(?node:[\w/]+:\d+:\d+\)?$/u.test(line);
}

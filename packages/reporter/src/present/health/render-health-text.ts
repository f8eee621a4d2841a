import { sanitiseForTerminal } from "@continuous/source";
import { createColors } from "picocolors";

import type { HealthDocument, HealthStatus } from "../../documents/health-document.js";
import { renderProblemLines } from "../text/render-problem-lines.js";
import { renderTable } from "../text/render-table.js";
import type { TextOptions } from "../text/text-options.js";
import { placeOfRow } from "./health-places.js";
import { summariseHealth } from "./summarise-health.js";

/** Health for a person: a table for each area, then one line that sums up. */
export function renderHealthText(document: HealthDocument, options: TextOptions): string {
  const colours = createColors(options.colour);
  const paint: Readonly<Record<HealthStatus, (text: string) => string>> = {
    pass: colours.green,
    warn: colours.yellow,
    fail: colours.red,
    skipped: colours.dim,
  };
  const areas = [...new Set(document.rows.map(({ area }) => area))];
  const lines = areas.flatMap((area) => {
    const rows = document.rows.filter((row) => row.area === area);
    const cells = rows.map((row) => [
      row.status,
      sanitiseForTerminal(row.name),
      sanitiseForTerminal(row.next === null ? row.why : `${row.why} → ${row.next}`),
      sanitiseForTerminal(placeOfRow(row)),
    ]);
    const columns = [
      { head: "", shrinksTo: null },
      { head: "", shrinksTo: 16 },
      { head: "", shrinksTo: 20 },
      { head: "", shrinksTo: 20 },
    ];
    const table = renderTable(columns, cells, options.width - 2, colours.dim)
      .filter((line) => line !== "")
      .map(
        (line) => `  ${line.replace(/^(?:pass|warn|fail|skipped)(?= )/u, (word) => paint[word as HealthStatus](word))}`,
      );
    return [colours.bold(`${area.charAt(0).toUpperCase()}${area.slice(1)}`), ...table, ""];
  });
  lines.push(...renderProblemLines(document.problems, options), colours.bold(summariseHealth(document)));
  return `${lines.join("\n")}\n`;
}

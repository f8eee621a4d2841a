import { compareText } from "../documents/compare-text.js";
import type { Baseline } from "./baseline.js";

const about =
  "Issues that are known: `continuous check standards --new-only` fails on others, `--update-baseline` writes this file. An empty place, [ ], keeps the changes of two branches apart.";

/**
 * The text of `continuous-baseline.json`: a line for each issue, between two lines that hold its place and stay when it goes.
 *
 * Git merges changes of two branches only if a line that neither has changed stands between them, and tells lines apart by
 * their text alone. So each place has two lines of its own, which nobody changes and which occur once: whatever two
 * branches take out, or one takes out and the other puts in, there is such a line between.
 */
export function renderBaseline({ issues, places }: Baseline): string {
  const lines: (readonly [order: string, text: string])[] = [];
  for (const key of places) {
    lines.push([`${key} 0`, JSON.stringify(`${key} [`)], [`${key} 2`, JSON.stringify(`${key} ]`)]);
  }
  for (const issue of issues) lines.push([`${issue.key} 1`, JSON.stringify(issue)]);
  lines.sort(([a], [b]) => compareText(a, b));
  return [
    "{",
    '  "schemaVersion": 1,',
    `  "about": ${JSON.stringify(about)},`,
    '  "issues": [',
    ...lines.map(([, text]) => `    ${text},`),
    '    "end"',
    "  ]",
    "}",
    "",
  ].join("\n");
}

import { sanitiseForTerminal } from "@continuous/source";
import type { Problem } from "@continuous/standards";
import { createColors } from "picocolors";

import { placeOf } from "./place-of.js";
import type { TextOptions } from "./text-options.js";
import { wrapText } from "./wrap-text.js";

/** Problems for a person: what, where, and what to do next. No line where there is none. */
export function renderProblemLines(problems: readonly Problem[], options: TextOptions): readonly string[] {
  if (problems.length === 0) return [];
  const colours = createColors(options.colour);
  const lines = [colours.bold(problems.length === 1 ? "1 problem" : `${String(problems.length)} problems`)];
  const indented = (text: string): readonly string[] => wrapText(text, options.width - 4).map((line) => `    ${line}`);
  for (const problem of problems) {
    // A message may hold a code frame of several lines.
    const [first = "", ...rest] = sanitiseForTerminal(problem.message, "keep").split("\n");
    const [head = "", ...wrapped] = indented(first);
    lines.push("", `  ${colours.yellow("!")}${head.slice(3)}`, ...wrapped, ...rest.map((line) => `    ${line}`));
    const details = [placeOf(problem.where), problem.code].map((text) => sanitiseForTerminal(text));
    lines.push(`    ${colours.dim(details.filter((text) => text !== "").join("  "))}`);
    if (problem.hint !== "") lines.push(...indented(sanitiseForTerminal(problem.hint)));
  }
  return [...lines, ""];
}

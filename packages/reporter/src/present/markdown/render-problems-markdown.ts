import { cutText, escapeMarkdown, toCodeSpan } from "@continuous/source";
import type { Problem } from "@continuous/standards";

import { placeOf } from "../text/place-of.js";

const shown = 10;

/** Problems as a list; of many only the first ten, and how many more there are. Empty where there is none. */
export function renderProblemsMarkdown(problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return [];
  const items = problems.slice(0, shown).map((problem) => {
    const text = [problem.message, problem.hint]
      .filter((part) => part !== "")
      .map((part) => escapeMarkdown(cutText(part, 300)));
    const place = problem.where.path === "" ? "" : `${toCodeSpan(cutText(placeOf(problem.where), 300))}: `;
    return `- ${place}${text.join(" ")}`;
  });
  const more = problems.length > shown ? [`- … and ${String(problems.length - shown)} more.`] : [];
  return [`#### Problems (${String(problems.length)})`, "", ...items, ...more, ""];
}

import { codeFrameColumns } from "@babel/code-frame";

import type { Problem } from "../problem.js";

const linesAbove = 2;
const linesBelow = 1;

/** A longer line is no help in a terminal. */
const longestLine = 400;

/**
 * Problems for a person: place, message, code frame and hint of each.
 *
 * @param text - The file's text; without it there are no code frames.
 */
export function renderProblems(problems: readonly Problem[], text?: string): string {
  const lines = text?.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  return problems.map((problem) => renderProblem(problem, lines)).join("\n\n");
}

function renderProblem(
  { message, hint, where: { path, line, column } }: Problem,
  lines: readonly string[] | undefined,
): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(":");
  const frame = lines === undefined || line === undefined ? undefined : renderFrame(lines, line, column ?? 1);
  return [`${place}  ${message}`, frame, hint === "" ? undefined : `  ${hint}`]
    .filter((part) => part !== undefined)
    .join("\n");
}

function renderFrame(lines: readonly string[], line: number, column: number): string | undefined {
  const first = Math.max(1, line - linesAbove);
  const shown = lines.slice(first - 1, line + linesBelow);
  if (shown.some((each) => each.length > longestLine) || shown.every((each) => each.trim() === "")) return undefined;
  // Only the shown lines are handed over: the frame would split the whole text again for every problem.
  return codeFrameColumns(
    shown.join("\n"),
    { start: { line, column } },
    // Types of @types/babel__code-frame lag behind: `startLine` numbers the first line.
    Object.assign({ highlightCode: false, linesAbove, linesBelow }, { startLine: first }),
  );
}

import { codeFrameColumns } from "@babel/code-frame";

import type { Issue } from "../../documents/issues-document.js";
import { sanitiseSource } from "../text/sanitise-source.js";
import type { TextOptions } from "../text/text-options.js";

const linesAround = 2;
const margin = " ".repeat(12);
/** What the frame puts before the code: marker, number, bar. */
const gutterWidth = 12;

/**
 * Makes a function that shows the code around an issue of one file. Only the lines shown are cut out and coloured, so
 * that a long file with many issues costs no more than they do; long lines are cut around the issue.
 *
 * @param source - text of the file; without it no issue gets a frame
 */
export function createFramer(
  source: string | undefined,
  options: TextOptions,
): (issue: Pick<Issue, "line" | "column" | "end_line" | "end_column">) => readonly string[] {
  if (source === undefined) return () => [];
  const lines = source.split(/\r\n|[\n\r\u2028\u2029]/u);
  const room = Math.max(options.width - margin.length - gutterWidth, 20);
  return (issue) => {
    const marked = lines[issue.line - 1];
    // The file may have changed since the issue was found.
    if (marked === undefined) return [];
    const end = issue.end_line === issue.line ? issue.end_column : marked.length + 1;
    const first = Math.max(issue.line - linesAround, 1);
    const offset = marked.length > room && issue.column > room - 10 ? issue.column - 11 : 0;
    const excerpt = lines.slice(first - 1, issue.line + linesAround).map((line) => cutLine(line, offset, room));
    const start = { line: issue.line, column: issue.column - offset };
    const last = Math.min(Math.max(end - offset, start.column + 1), room + 1);
    const frameOptions = {
      forceColor: options.colour,
      linesAbove: linesAround,
      linesBelow: linesAround,
      startLine: first,
    };
    const frame = codeFrameColumns(
      excerpt.join("\n"),
      { start, end: { line: issue.line, column: last } },
      frameOptions,
    );
    return ["", ...frame.split("\n").map((line) => `${margin}${line}`.trimEnd())];
  };
}

function cutLine(line: string, offset: number, room: number): string {
  if (line.length <= room) return sanitiseSource(line);
  const end = offset + room;
  const cut = line.slice(offset, end);
  const start = offset > 0 && cut !== "" ? `…${cut.slice(1)}` : cut;
  return sanitiseSource(line.length > end ? `${start.slice(0, -1)}…` : start);
}

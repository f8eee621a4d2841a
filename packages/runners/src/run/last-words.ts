import { stripVTControlCharacters } from "node:util";

const lastLines = 20;
const tellingLines = 5;
const telling = /\b(?:\w*error|failed|cannot|not found|no tests?)\b/iu;
const frame = /^\s+at .+(?::\d+|[)>])$/u;

/**
 * The last lines of what a process printed, on lines of their own, and before them those that tell of trouble: what comes last may
 * be a table, or the depths of a stack. Nothing where it printed nothing.
 */
export function lastWords(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .filter((line) => line.trim() !== "")
    // Where it happened, and from where; the rest of a stack is in the output that is kept.
    .filter((line, index, all) => !frame.test(line) || ![1, 2].every((back) => frame.test(all[index - back] ?? "")));
  const before = lines.slice(0, -lastLines).filter((line) => telling.test(line));
  const text = [...before.slice(-tellingLines), ...lines.slice(-lastLines)].join("\n").trim();
  return text === "" ? "" : `\n${text}`;
}

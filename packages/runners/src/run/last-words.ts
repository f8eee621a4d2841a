import { stripVTControlCharacters } from "node:util";

const lastLines = 20;
const tellingLines = 5;
const telling = /\b(?:error|failed|cannot|not found|no tests?)\b/iu;

/**
 * The last lines of what a process printed, on lines of their own, and before them those that tell of trouble: what comes last may
 * be a table. Nothing where it printed nothing.
 */
export function lastWords(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const before = lines.slice(0, -lastLines).filter((line) => telling.test(line));
  const text = [...before.slice(-tellingLines), ...lines.slice(-lastLines)].join("\n").trim();
  return text === "" ? "" : `\n${text}`;
}

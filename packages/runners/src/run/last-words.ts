import { stripVTControlCharacters } from "node:util";

const shownLines = 20;

/** The last lines of what a process printed, on lines of their own; nothing where it printed nothing. */
export function lastWords(output: string): string {
  const lines = stripVTControlCharacters(output).trimEnd().split("\n");
  const text = lines.slice(-shownLines).join("\n").trim();
  return text === "" ? "" : `\n${text}`;
}

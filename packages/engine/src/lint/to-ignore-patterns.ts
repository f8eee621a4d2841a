import { convertIgnorePatternToMinimatch } from "@eslint/config-helpers";

/** The text of a `.gitignore` as ESLint reads patterns: the same that `includeIgnoreFile` gives for the file. */
export function toIgnorePatterns(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => convertIgnorePatternToMinimatch(line));
}

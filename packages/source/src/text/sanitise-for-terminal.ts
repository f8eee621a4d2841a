import { stripVTControlCharacters } from "node:util";

// Direction overrides and isolates, byte order marks, annotation marks, and tag characters: all invisible, all able to
// make a line read as something that it is not. Joiners stay, since emoji and several scripts need them.
const invisible = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/**
 * Makes text that came from source code safe to print: it can neither move the cursor, set colours, make links, nor
 * start a line of its own.
 *
 * @param lines - `keep` keeps line ends as `\n`; `join` makes a space of each
 */
export function sanitiseForTerminal(text: string, lines: "keep" | "join" = "join"): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n?|\p{Zl}|\p{Zp}/gu, "\n")
    .replace(/[\n\t\v\f]+/gu, (run) => (lines === "keep" && run.includes("\n") ? run.replace(/[^\n]/gu, "") : " "))
    .replace(/(?!\n)\p{Cc}/gu, "")
    .replace(invisible, "")
    .replace(/\p{Cs}/gu, "\uFFFD");
}

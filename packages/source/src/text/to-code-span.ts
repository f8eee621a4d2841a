import { sanitiseForTerminal } from "./sanitise-for-terminal.js";

/** A code span that holds any text, in a table cell too, where a bar must be escaped even in code. */
export function toCodeSpan(text: string): string {
  const code = sanitiseForTerminal(text).replaceAll("|", "\\|");
  const longest = Math.max(0, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^[` ]|[` ]$/u.test(code) || code === "" ? " " : "";
  return `${fence}${pad}${code}${pad}${fence}`;
}

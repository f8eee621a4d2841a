import { sanitiseForTerminal } from "./sanitise-for-terminal.js";

// GitHub looks for mentions, issue numbers and addresses in the rendered text, where a backslash is gone again. A
// character without width keeps them apart.
const apart = "\u200B";

/**
 * Text from source code, for one line of GitHub's Markdown: it reads as it was written, and is neither markup, HTML, a
 * mention, a link, nor the end of a table cell.
 */
export function escapeMarkdown(text: string): string {
  return sanitiseForTerminal(text)
    .replace(/[\\`*_[\]<>|~#$&]/gu, "\\$&")
    .replace(/@(?=[\w-])/gu, `@${apart}`)
    .replace(/(#|\bGH-)(?=\d)/giu, `$1${apart}`)
    .replace(/:\/\//gu, `:${apart}//`)
    .replace(/\b(www)\./giu, `$1${apart}.`)
    .trim();
}

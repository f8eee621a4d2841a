import { cutText, escapeMarkdown } from "@continuous/source";

/** What source code says, as words of a sentence. */
export function plain(text: string): string {
  return escapeMarkdown(cutText(text, 300));
}

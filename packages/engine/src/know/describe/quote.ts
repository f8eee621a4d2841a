import { cutText, toCodeSpan } from "@continuous/source";

/** What source code says, in a code span of bounded length. */
export function quote(text: string): string {
  return toCodeSpan(cutText(text, 120));
}

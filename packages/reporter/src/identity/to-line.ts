import { hashText } from "./hash-text.js";
import { sampleWords } from "./sample-words.js";

/** Digits of the hash at the beginning of what a line is known by. */
export const hashLength = 8;

/** What a line is known by: a hash of it however it is laid out, then a sample of its words. */
export function toLine(folded: string, text: string): string {
  return `${hashText(folded, hashLength)}${sampleWords(text)}`;
}

import { stripVTControlCharacters } from "node:util";

const longest = 4000;

/** What a runner says of a failure: without colours, and no longer than a person reads. */
export function toErrorText(text: string): string {
  const plain = stripVTControlCharacters(text).trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest)} …`;
}

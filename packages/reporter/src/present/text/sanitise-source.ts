const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/** One line of source code, safe to print. Each control character becomes one visible character, so that columns stay. */
export function sanitiseSource(line: string): string {
  return line.replace(unsafe, (character) => (character === "\t" ? " " : "\uFFFD"));
}

import wrapAnsi from "wrap-ansi";

/** Wraps text at words into lines of at most `width` columns. A word that is longer, as paths are, keeps a line of its own. */
export function wrapText(text: string, width: number): readonly string[] {
  return wrapAnsi(text, Math.max(width, 20), { hard: false, trim: true }).split("\n");
}

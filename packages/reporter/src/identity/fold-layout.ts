/** A text without its layout, and where each place of the text is in it. */
export interface FoldedText {
  readonly folded: string;
  /** For each offset of the text and its end. */
  readonly offsets: Uint32Array;
}

// Strings are told apart from comments alone: `"http://…"` holds no comment. What a formatter adds, drops or changes is
// left out wherever it stands: white space, separators, brackets of grouping, quotes and what escapes them.
const code = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(?<comment>\/\/[^\n]*|\/\*[^]*?\*\/)|(?<layout>[\s;,()]+|['"])/gu;
const sql = /'(?:[^']|'')*'|"[^"]*"|(?<comment>--[^\n]*|\/\*[^]*?\*\/)|(?<layout>[\s;,()]+|['"])/gu;
const layoutInString = /[\s;,()'"]|\\(?=['"])/gu;

/**
 * Folds the layout of code or SQL away, comments included, so that two layouts of the same code are the same text.
 *
 * @param path - Tells what language it is.
 */
export function foldLayout(path: string, text: string): FoldedText {
  const isSql = path.endsWith(".sql");
  const offsets = new Uint32Array(text.length + 1);
  const kept: string[] = [];
  let length = 0;
  let at = 0;
  const keep = (end: number): void => {
    for (; at < end; at += 1) {
      offsets[at] = length;
      length += 1;
    }
  };
  const drop = (end: number): void => {
    offsets.fill(length, at, end);
    at = end;
  };
  const keepFrom = (end: number): void => {
    kept.push(text.slice(at, end));
    keep(end);
  };
  for (const match of text.matchAll(isSql ? sql : code)) {
    keepFrom(match.index);
    const end = match.index + match[0].length;
    const isString = match.groups?.["comment"] === undefined && match.groups?.["layout"] === undefined;
    if (isString) {
      for (const layout of match[0].matchAll(layoutInString)) {
        keepFrom(match.index + layout.index);
        drop(at + layout[0].length);
      }
      keepFrom(end);
    } else drop(end);
  }
  keepFrom(text.length);
  offsets[text.length] = length;
  const folded = kept.join("");
  // Keywords of SQL are written in either case.
  return { folded: isSql ? toLowerAscii(folded) : folded, offsets };
}

/** Keeps the length, which lower case beyond ASCII may not. */
function toLowerAscii(text: string): string {
  return text.replaceAll(/[A-Z]+/gu, (upper) => upper.toLowerCase());
}

/** A stretch of the text, from one top-level key to the next. */
export interface Section {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** More than any real file has; a file with more is not worth reading in pieces. */
const mostSections = 50;

/** Splits a text at its top-level keys, without parsing it. What stands before the first belongs to the first. */
export function splitSections(text: string): readonly Section[] {
  const starts = [...text.matchAll(/^(?<name>[A-Za-z_][\w-]*)[ \t]*:/gmu)];
  if (starts.length > mostSections) return [];
  return starts.map((match, index) => ({
    name: match.groups?.["name"] ?? "",
    start: index === 0 ? 0 : match.index,
    end: starts[index + 1]?.index ?? text.length,
  }));
}

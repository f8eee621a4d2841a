/** A part of a text that becomes another, as agents' tools edit. */
export interface TextReplacement {
  readonly from: string;
  readonly to: string;
  /** Everywhere, not only where it stands first. */
  readonly all: boolean;
}

/**
 * The text after some edits, one after the other; `null` where one does not apply: then the tool will refuse it, too.
 *
 * @param text - `null` where there is no file yet; an edit whose `from` is empty makes one.
 */
export function applyEdits(text: string | null, edits: readonly TextReplacement[]): string | null {
  let result = text;
  for (const { from, to, all } of edits) {
    if (from === "") {
      if (result !== null && result !== "") return null;
      result = to;
      continue;
    }
    if (result?.includes(from) !== true) return null;
    // As a function: a `$` in what is written means nothing.
    result = all ? result.replaceAll(from, () => to) : result.replace(from, () => to);
  }
  return result;
}

/** The text before some edits; `null` where it cannot be told any more. */
export function undoEdits(text: string, edits: readonly TextReplacement[]): string | null {
  return edits.some(({ to }) => to === "")
    ? null
    : applyEdits(
        text,
        edits.toReversed().map(({ from, to, all }) => ({ from: to, to: from, all })),
      );
}

import type { TrackedIssue } from "./match-issues.js";
import { countWords } from "./sample-words.js";

/** Pairs of issues and findings that have something in common. */
export type Pairs<Open, Found> = readonly (readonly [Open, Found])[];

/** Words from which on a text is not the same as another by chance. */
export const tellingWords = 4;

/** Issues as they stand in their file. */
export function inLineOrder<Issue extends TrackedIssue>(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** The first with the first, as far as both go. */
export function inOrder<Open extends TrackedIssue, Found extends TrackedIssue>(
  open: readonly Open[],
  found: readonly Found[],
): Pairs<Open, Found> {
  const founds = inLineOrder(found);
  return inLineOrder(open).flatMap((one, index) => {
    const other = founds[index];
    return other === undefined ? [] : [[one, other] as const];
  });
}

/** In order, where there are as many as before. */
export function ifEqualCounts<Open extends TrackedIssue, Found extends TrackedIssue>(
  open: readonly Open[],
  found: readonly Found[],
): Pairs<Open, Found> {
  return open.length === found.length ? inOrder(open, found) : [];
}

/** Where there was one and is one. */
export function ifOne<Open extends TrackedIssue, Found extends TrackedIssue>(
  open: readonly Open[],
  found: readonly Found[],
): Pairs<Open, Found> {
  return open.length === 1 ? ifEqualCounts(open, found) : [];
}

/** In order, where all were in one symbol and as many are in one now. */
export function ifOneSymbol<Open extends TrackedIssue, Found extends TrackedIssue>(
  open: readonly Open[],
  found: readonly Found[],
): Pairs<Open, Found> {
  const areTogether = [open, found].every((side) => new Set(side.map(({ identity }) => identity?.symbol)).size === 1);
  return areTogether ? ifEqualCounts(open, found) : [];
}

/** The same, where that is not the symbol in which they were. */
export function ifOneOtherSymbol<Open extends TrackedIssue, Found extends TrackedIssue>(
  open: readonly Open[],
  found: readonly Found[],
): Pairs<Open, Found> {
  return ifOneSymbol(open, found).filter(([one, other]) => one.identity?.symbol !== other.identity?.symbol);
}

/** Where there was one and is one, of a text that does not occur by chance or with something around it still the same. */
export function ifOneAndTelling<Open extends TrackedIssue, Found extends TrackedIssue>(
  open: readonly Open[],
  found: readonly Found[],
): Pairs<Open, Found> {
  return ifOne(open, found).filter(
    ([{ identity: a }, { identity: b }]) =>
      a !== undefined &&
      b !== undefined &&
      (countWords(a.words) >= tellingWords || a.before === b.before || a.after === b.after),
  );
}

import type { Problem } from "../problem.js";
import type { Position } from "../yaml/create-line-index.js";
import type { Trouble } from "../yaml/trouble.js";

/** Troubles to problems with line and column: each once, in the order of the file. */
export function toProblems(
  troubles: readonly Trouble[],
  path: string,
  positionOf: (offset: number) => Position,
): readonly Problem[] {
  const seen = new Set<string>();
  return [...troubles]
    .sort((a, b) => a.offset - b.offset)
    .filter(({ offset, message }) => {
      // What an anchor holds is wrong once, however many aliases repeat it.
      const key = `${String(offset)} ${message}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ code, message, hint, offset }) => ({ code, message, hint, where: { path, ...positionOf(offset) } }));
}

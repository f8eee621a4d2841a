import fc from "fast-check";
import { expect } from "vitest";

import { renderBaseline } from "../../src/baseline/render-baseline.js";
import { algorithms, createMergeFolder } from "./git-merge.js";
import { allFunctions, compare, findingsOf, parse, update, type Tree } from "./model.js";

const some = fc.subarray([...allFunctions]);
/** Some that stand together, as the issues of one function or file do. */
const run = fc
  .tuple(fc.nat(allFunctions.length - 1), fc.nat(6))
  .map(([from, length]) => allFunctions.slice(from, from + 1 + length));

/** What two branches do to the tree between two merges, each in one or more updates. */
const rounds = fc.array(
  fc.record({
    fixedByUs: fc.array(fc.oneof(some, run), { minLength: 1, maxLength: 2 }),
    fixedByThem: fc.array(fc.oneof(some, run), { minLength: 1, maxLength: 2 }),
    added: fc.oneof(fc.constant([]), run, some),
    edited: fc.oneof(fc.constant([]), run),
    algorithm: fc.constantFrom(...algorithms),
  }),
  { minLength: 1, maxLength: 3 },
);

/**
 * Two branches update a baseline again and again: each mends issues, the same or others, next to each other or not; one lets
 * new ones in and edits the code of others. Git merges what they wrote, and it says of the merged tree what is true.
 */
export function checkMerges(runs: number, seed: number): void {
  const folder = createMergeFolder();
  try {
    fc.assert(
      fc.property(some, rounds, (start, all) => {
        // One that nobody touches: a baseline of nothing is another matter.
        let tree: Tree = new Map([...start, 0].map((id) => [id, 0]));
        let text = update(null, tree);
        for (const { fixedByUs, fixedByThem, added, edited, algorithm } of all) {
          const theirFixes = new Set(fixedByThem.flat().filter((id) => id !== 0));
          const ourTree = new Map(tree);
          let ours = text;
          for (const [index, fixes] of fixedByUs.entries()) {
            for (const id of fixes) if (id !== 0) ourTree.delete(id);
            if (index === 0) for (const id of added) if (!tree.has(id)) ourTree.set(id, 0);
            for (const id of edited) if (ourTree.has(id) && !theirFixes.has(id)) ourTree.set(id, index + 1);
            ours = update(ours, ourTree);
          }
          const theirTree = new Map(tree);
          let theirs = text;
          for (const fixes of fixedByThem) {
            for (const id of fixes) if (id !== 0) theirTree.delete(id);
            theirs = update(theirs, theirTree);
          }
          const merged = folder.merge(text, ours, theirs, algorithm);
          expect(merged).not.toBeNull();
          text = merged ?? "";
          const before = tree;
          tree = new Map([...ourTree].filter(([id]) => theirTree.has(id) || !before.has(id)));
          // As if one branch had done it all, to the byte.
          const baseline = parse(text);
          expect(renderBaseline(baseline)).toBe(text);
          const found = findingsOf(tree);
          const { known, gone } = compare(baseline, found);
          expect({ known: known.size, gone: gone.size }).toEqual({ known: found.length, gone: 0 });
          expect(update(text, tree)).toBe(text);
        }
      }),
      { numRuns: runs, seed },
    );
  } finally {
    folder.remove();
  }
}

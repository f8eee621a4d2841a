import fc from "fast-check";
import { expect, it } from "vitest";

import { findDrops } from "../../tests/identity/findings.js";
import { linkInOrder } from "./link-in-order.js";

const open = findDrops("a.ts", "dropA(x);\ndropA(x);\ndropA(x);\n");

/** The sum of the likenesses of the best way to link, by trying all. */
function bestSum(likeness: readonly (readonly number[])[], at = 0, from = 0): number {
  if (at === likeness.length) return 0;
  const linked = (likeness[at] ?? []).map((own, to) =>
    to < from || own === 0 ? 0 : own + bestSum(likeness, at + 1, to + 1),
  );
  return Math.max(bestSum(likeness, at + 1, from), ...linked);
}

it("links as likely as can be, each once, and none past another", () => {
  const likenesses = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(likenesses, (likeness) => {
      const of = (a: object, b: object): number =>
        likeness[open.findIndex((one) => one === a)]?.[open.findIndex((one) => one === b)] ?? 0;
      const links = linkInOrder(open, open, of);
      const lines = links.map(([one, other]) => [one.line, other.line]);
      for (const side of [0, 1]) {
        const own = lines.map((line) => line[side]!);
        expect(own).toEqual([...new Set(own)].sort((a, b) => a - b));
      }
      expect(links.every(([one, other]) => of(one, other) > 0)).toBe(true);
      expect(links.reduce((sum, [one, other]) => sum + of(one, other), 0)).toBe(bestSum(likeness));
    }),
  );
});

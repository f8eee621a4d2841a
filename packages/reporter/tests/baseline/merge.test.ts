import { expect, it } from "vitest";

import { algorithms, createMergeFolder } from "./git-merge.js";
import { checkMerges } from "./merge-baselines.js";
import { allFunctions, compare, findingsOf, parse, update } from "./model.js";

it("baselines of branches that mend different issues, the same, or let others in, merge without a conflict", () => {
  checkMerges(12, 7);
});

it("every two neighbours may be mended on two branches", () => {
  const folder = createMergeFolder();
  const tree = new Map(allFunctions.map((id) => [id, 0]));
  const base = update(null, tree);
  // What one branch takes out stands beside what the other takes out, all the way down.
  const order = parse(base).issues.map(({ path, line }) => Number(path.at(-4)) * 10 + Math.floor(line / 4));
  const without = (parity: number): Map<number, number> =>
    new Map([...tree].filter(([id]) => order.indexOf(id) % 2 !== parity));
  const [ours, theirs] = [update(base, without(0)), update(base, without(1))];
  for (const algorithm of algorithms) {
    const merged = folder.merge(base, ours, theirs, algorithm);
    expect(merged).not.toBeNull();
    expect(parse(merged ?? "").issues).toEqual([]);
  }
  folder.remove();
});

it("with git's union merge, two branches may let in what they like", () => {
  const folder = createMergeFolder("continuous-baseline.json merge=union\n");
  const base = update(null, new Map([[0, 0]]));
  const ours = update(base, new Map(allFunctions.slice(0, 20).map((id) => [id, 0])));
  const theirs = update(base, new Map([0, ...allFunctions.slice(15)].map((id) => [id, 0])));
  const merged = folder.merge(base, ours, theirs, "histogram") ?? "";
  expect(parse(merged).issues).toHaveLength(allFunctions.length);
  expect(compare(parse(merged), findingsOf(new Map(allFunctions.map((id) => [id, 0])))).gone.size).toBe(0);
  folder.remove();
});

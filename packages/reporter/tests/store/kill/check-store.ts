import { expect } from "vitest";

import { openEmbeddedStore } from "../../../src/store/embedded/open-embedded-store.js";

/** Opens the store that a killed process left, and compares it with what was reported. Gives back the last run's number. */
export async function checkStore(root: string, reported: readonly number[]): Promise<number> {
  const store = await openEmbeddedStore({
    root,
    command: "check-store",
    now: () => new Date(),
    onWait: () => undefined,
    waitMs: 5000,
  });
  try {
    const stored = (await store.runs("main", 100_000)).map((run) => Number(run.results["n"]));
    const lost = reported.filter((n) => !stored.includes(n));
    expect(lost, "runs that were reported as recorded and are not there").toEqual([]);

    const last = stored[0] ?? 0;
    const names = (folder: string, from: number): readonly string[] =>
      Array.from({ length: 10 }, (_, k) => `${folder}/${String(from + k)}.ts`);
    const expected = last === 0 ? [] : [...names("always", 0), ...names(`run-${String(last)}`, 10)];
    expect((await store.openIssues("main")).map((issue) => issue.path)).toEqual(expected);
    return last;
  } finally {
    await store.close();
  }
}

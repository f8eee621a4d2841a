import { z } from "zod";

import type { Store, StoredRun } from "../store/store.js";
import type { Comparison } from "./comparison.js";
import { nameStore } from "./name-store.js";

/** Runs among which one over everything is looked for: between two of them are many over a few files. */
const runsToRead = 500;

/**
 * The issues of the default branch, as a store holds them, with those that people set aside: neither is new.
 *
 * @returns `null` where no run over everything is recorded for the branch: what it does not hold may be old all the same.
 * @throws StoreError
 */
export async function loadStoreComparison(store: Store, branch: string): Promise<Comparison | null> {
  const runs = (await store.runs(branch, runsToRead)).filter(({ run_type }) => run_type === "standards");
  if (!runs.some(isWhole)) return null;
  const open = await store.openIssues(branch);
  const setAside = await store.setAsideIssues(branch);
  return {
    kind: "store",
    name: `${branch} in ${nameStore(store)}`,
    branch,
    known: [...open, ...setAside],
    setAside: new Set(setAside),
    commit: runs.find(({ commit_sha }) => commit_sha !== null)?.commit_sha ?? null,
    unread: null,
    problems: [],
  };
}

const resultsSchema = z.object({
  whole: z.literal(true),
  shards: z.object({ count: z.number(), recorded: z.record(z.string(), z.unknown()) }).optional(),
});

/** Over everything, and with all of its shards there. */
function isWhole({ results }: StoredRun): boolean {
  const parsed = resultsSchema.safeParse(results);
  if (!parsed.success) return false;
  const { shards } = parsed.data;
  return shards === undefined || Object.keys(shards.recorded).length >= shards.count;
}

import type { Problem } from "@continuous/standards";

import { StoreError } from "../store/store-error.js";
import type { Store } from "../store/store.js";
import { baselineFile } from "./baseline.js";
import type { Comparison } from "./comparison.js";
import { loadBaselineComparison } from "./load-baseline-comparison.js";
import { loadBaseline } from "./load-baseline.js";
import { loadStoreComparison } from "./load-store-comparison.js";
import { nameStore } from "./name-store.js";

export type LoadedComparison =
  { readonly ok: true; readonly comparison: Comparison } | { readonly ok: false; readonly problem: Problem };

/**
 * What a run is to be compared with: the default branch in a shared store, else the baseline in the working tree, else the
 * default branch in the embedded store. That one is last, since it knows only of what ran on this machine.
 */
export async function loadComparison(input: {
  readonly root: string;
  readonly defaultBranch: string;
  /** Gives `null` where no store is in use. */
  readonly openStore: () => Promise<Store | null>;
  /** Others record to the store, too. */
  readonly isShared: boolean;
}): Promise<LoadedComparison> {
  const { root, defaultBranch, openStore, isShared } = input;
  const shared = isShared ? await readStore(openStore, defaultBranch) : null;
  if (shared?.comparison) return { ok: true, comparison: shared.comparison };
  const loaded = loadBaseline(root);
  if (!loaded.ok) return loaded;
  if (loaded.baseline !== null) {
    const comparison = await loadBaselineComparison(root, loaded.baseline);
    const unread = shared?.error ?? null;
    return { ok: true, comparison: { ...comparison, unread, problems: unread === null ? [] : [toFallback(unread)] } };
  }
  const own = shared ?? (await readStore(openStore, defaultBranch));
  if (own.comparison) return { ok: true, comparison: own.comparison };
  return { ok: false, problem: toNothing(own, defaultBranch) };
}

/** What a store said of the branch, or why it did not. */
interface ReadStore {
  readonly comparison: Comparison | null;
  readonly error: StoreError | null;
  /** For a person; `null` where no store is in use. */
  readonly description: string | null;
}

async function readStore(openStore: () => Promise<Store | null>, branch: string): Promise<ReadStore> {
  try {
    const store = await openStore();
    if (store === null) return { comparison: null, error: null, description: null };
    try {
      return { comparison: await loadStoreComparison(store, branch), error: null, description: nameStore(store) };
    } finally {
      // Not held while files are checked: others may want to record meanwhile.
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreError) return { comparison: null, error, description: null };
    throw error;
  }
}

function toFallback({ code, message, hint }: StoreError): Problem {
  return {
    code,
    message: `The default branch could not be read, so ${baselineFile} says what is new: ${message}`,
    hint,
    where: { path: "." },
  };
}

function toNothing({ error, description }: ReadStore, branch: string): Problem {
  const because =
    error !== null
      ? `the store cannot be read (${error.message.replace(/\.$/u, "")})`
      : description === null
        ? "no store is in use"
        : `no check of all of ${branch} is recorded in ${description}`;
  const advice = `Write a baseline with \`continuous check standards --update-baseline\` and commit it, or record a check of all of ${branch} in a store.`;
  return {
    code: "nothing-to-compare-with",
    message: `What is new cannot be told: there is no ${baselineFile}, and ${because}.`,
    hint: error === null ? advice : `${advice}\n${error.hint}`,
    where: { path: baselineFile },
  };
}

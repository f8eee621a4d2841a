import { openStore, type OpenStoreOptions } from "../store/open-store.js";
import { StoreError } from "../store/store-error.js";
import type { Store } from "../store/store.js";

/**
 * Does something with a store, and closes it, unless it was open before.
 *
 * @throws StoreError
 */
export async function withStore<T>(
  options: OpenStoreOptions,
  opened: Store | StoreError | undefined,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  if (opened instanceof StoreError) throw opened;
  const store = opened ?? (await openStore(options));
  if (store === null) throw new StoreError("store-misconfigured", "No store is named.", "Leave --store none away.");
  try {
    return await work(store);
  } finally {
    if (opened === undefined) await store.close();
  }
}

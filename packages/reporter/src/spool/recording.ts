import type { RunContext } from "../runs/link-run.js";
import type { OpenStoreOptions } from "../store/open-store.js";
import type { StoreError } from "../store/store-error.js";
import type { RunRecord, Store } from "../store/store.js";

/** A run on its way to its store. */
export interface Recording {
  readonly options: OpenStoreOptions;
  readonly destination: string;
  readonly run: RunRecord;
  readonly context: RunContext | null;
  /** Where somebody opened the store already, or tried to. */
  readonly opened: Store | StoreError | undefined;
}

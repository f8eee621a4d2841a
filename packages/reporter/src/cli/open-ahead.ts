import { openStore } from "../store/open-store.js";
import { StoreError } from "../store/store-error.js";
import type { Store } from "../store/store.js";
import { toStoreChoice } from "../store/to-store-choice.js";
import type { CommandContext } from "./create-program.js";
import { toOpenOptions } from "./open-command-store.js";

/** A store that is being opened while something else is done. */
export interface StoreAhead {
  /** The store, or why it does not open. */
  readonly store: Promise<Store | StoreError>;
  close(): Promise<void>;
}

/**
 * Begins to open the embedded store; `null` where another is meant. Comes back when the store's thread is on its way, since what
 * is done meanwhile may leave this thread no time to start it.
 */
export async function openAhead(context: CommandContext, root: string): Promise<StoreAhead | null> {
  if (toStoreChoice(context.globals().store, context.io.env).kind !== "embedded") return null;
  let onStart = (): void => undefined;
  const started = new Promise<void>((resolve) => {
    onStart = resolve;
  });
  const store = open(context, root, () => {
    onStart();
  });
  await Promise.race([started, store]);
  return {
    store,
    async close() {
      const opened = await store;
      if (!(opened instanceof StoreError)) await opened.close();
    },
  };
}

async function open(context: CommandContext, root: string, onStart: () => void): Promise<Store | StoreError> {
  try {
    const store = await openStore({ ...toOpenOptions(context, root, "check standards"), onStart });
    return store ?? new StoreError("store-misconfigured", "No store is named.", "Leave --store none away.");
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

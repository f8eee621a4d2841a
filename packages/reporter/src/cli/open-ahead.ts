import { StoreError } from "../store/store-error.js";
import type { Store } from "../store/store.js";
import { toStoreChoice } from "../store/to-store-choice.js";
import type { CommandContext } from "./create-program.js";
import { openCommandStore } from "./open-command-store.js";

/** A store that is being opened while something else is done. */
export interface StoreAhead {
  /** The store, or why it does not open. */
  readonly store: Promise<Store | StoreError>;
  close(): Promise<void>;
}

/** Begins to open the embedded store, which takes a while; `null` where another is meant. */
export function openAhead(context: CommandContext, root: string): StoreAhead | null {
  if (toStoreChoice(context.globals().store, context.io.env).kind !== "embedded") return null;
  const store = open(context, root);
  return {
    store,
    async close() {
      const opened = await store;
      if (!(opened instanceof StoreError)) await opened.close();
    },
  };
}

/** Waits for work that a store is opened beside; where that fails, nobody will use the store. */
export async function closeOnFailure<T>(ahead: StoreAhead | null, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    await ahead?.close();
    throw error;
  }
}

async function open(context: CommandContext, root: string): Promise<Store | StoreError> {
  try {
    const store = await openCommandStore(context, root, "check standards");
    return store ?? new StoreError("store-misconfigured", "No store is named.", "Leave --store none away.");
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

import { StoreError } from "../store/store-error.js";
import type { Store } from "../store/store.js";
import { toStoreChoice } from "../store/to-store-choice.js";
import type { CommandContext } from "./create-program.js";
import { toOpenOptions } from "./open-command-store.js";

/** A store that is being opened while something else is done. */
export interface StoreAhead {
  /** The store, or why it does not open. */
  readonly store: Promise<Store | StoreError>;
  /** May be called again. */
  close(): Promise<void>;
}

/**
 * Begins to open the embedded store; `null` where another is meant. Comes back when the store's thread is on its way, since what
 * is done meanwhile may leave this thread no time to start it; and where another process holds the store, at once.
 */
export async function openAhead(context: CommandContext, root: string): Promise<StoreAhead | null> {
  if (toStoreChoice(context.globals().store, context.io.env).kind !== "embedded") return null;
  const { openEmbeddedStore } = await import("../store/embedded/open-embedded-store.js");
  const options = toOpenOptions(context, root, "check standards");
  let goOn = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const store = openEmbeddedStore({
    ...options,
    onStart: goOn,
    onWait: (message) => {
      options.onWait(message);
      goOn();
    },
  }).catch((error: unknown) => {
    if (error instanceof StoreError) return error;
    throw error;
  });
  await Promise.race([begun, store]);
  let closing: Promise<void> | null = null;
  return {
    store,
    close() {
      closing ??= close(store);
      closing.catch(() => undefined); // Whoever waits for it is told; until then nobody may be waiting.
      return closing;
    },
  };
}

async function close(opening: StoreAhead["store"]): Promise<void> {
  const store = await opening;
  if (!(store instanceof StoreError)) await store.close();
}

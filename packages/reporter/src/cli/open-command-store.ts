import { sanitiseForTerminal } from "@continuous/source";

import { openStore, type OpenStoreOptions } from "../store/open-store.js";
import type { Store } from "../store/store.js";
import { toStoreChoice } from "../store/to-store-choice.js";
import type { CommandContext } from "./create-program.js";

/** The store that `--store` or the environment names; `null` for none. */
export async function openCommandStore(context: CommandContext, root: string, command: string): Promise<Store | null> {
  return openStore(toOpenOptions(context, root, command));
}

/** How a command opens the store that `--store` or the environment names. */
export function toOpenOptions({ io, globals }: CommandContext, root: string, command: string): OpenStoreOptions {
  const given = globals().store;
  return {
    root,
    env: io.env,
    command: `continuous ${command}`,
    now: io.now,
    ...(given === undefined ? {} : { store: given }),
    onWait: (message) => {
      io.writeError(`${sanitiseForTerminal(message)}\n`);
    },
  };
}

/**
 * Refuses a store that does not exist before the work begins. A store that is merely out of reach shows when it is opened,
 * and changes no verdict.
 *
 * @throws StoreError `store-misconfigured`
 */
export function checkStoreChoice({ io, globals }: CommandContext): void {
  toStoreChoice(globals().store, io.env);
}

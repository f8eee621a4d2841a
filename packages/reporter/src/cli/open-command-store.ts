import { openStore } from "../store/open-store.js";
import type { Store } from "../store/store.js";
import type { CommandContext } from "./create-program.js";

/** The store that `--store` or the environment names; `null` for none. */
export async function openCommandStore(
  { io, globals }: CommandContext,
  root: string,
  command: string,
): Promise<Store | null> {
  const given = globals().store;
  return openStore({
    root,
    env: io.env,
    command: `continuous ${command}`,
    now: io.now,
    ...(given === undefined ? {} : { store: given }),
    onWait: (message) => {
      io.writeError(`${message}\n`);
    },
  });
}

import { StoreError } from "../store/store-error.js";
import type { OpenStoreOptions } from "../store/open-store.js";
import { deliverSpool, type Delivery } from "./deliver-spool.js";
import { listSpool } from "./list-spool.js";
import { lockSpool } from "./lock-spool.js";
import { withStore } from "./with-store.js";

/**
 * Sends what waits for a store. Where nothing does, the store is not even opened.
 *
 * @returns With what stopped it, where something did.
 */
export async function syncSpool(
  options: OpenStoreOptions,
  destination: string,
  onDelivered: (done: number, total: number) => void,
): Promise<Delivery> {
  const { root } = options;
  const total = (await listSpool(root, destination)).length;
  if (total === 0) return { delivered: [], dead: [], stoppedBy: null };
  const deliver = (): Promise<Delivery> =>
    withStore(options, undefined, (store) =>
      deliverSpool(root, destination, store, (done) => {
        onDelivered(done, total);
      }),
    );
  try {
    // Whoever owns the embedded store is alone with its spool.
    if (destination === "embedded") return await deliver();
    const lock = await lockSpool(root, options);
    try {
      return await deliver();
    } finally {
      await lock.release();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { delivered: [], dead: [], stoppedBy: error };
  }
}

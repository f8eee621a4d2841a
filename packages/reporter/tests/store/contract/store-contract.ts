import { afterAll, beforeAll, describe } from "vitest";

import { closingContract } from "./closing.js";
import { evidenceContract } from "./evidence.js";
import { branchesContract } from "./branches.js";
import { knownContract } from "./known.js";
import { orderContract } from "./order.js";
import { sendingContract } from "./sending.js";
import { shardsContract } from "./shards.js";
import type { Harness } from "./harness.js";
import { historyContract } from "./history.js";
import { inventoryIdentityContract } from "./inventory-identity.js";
import { inventoryContract } from "./inventory.js";
import { marksContract } from "./marks.js";
import { pruningContract } from "./pruning.js";
import { readingContract } from "./reading.js";
import { recordingContract } from "./recording.js";

/** What every store must do, registered as tests of one store. Each test has a branch of its own, so they do not meet. */
export function storeContract(name: string, start: () => Promise<Harness>): void {
  describe(name, () => {
    let harness: Harness;
    beforeAll(async () => {
      harness = await start();
    });
    afterAll(async () => {
      await harness.stop();
    });
    const get = (): Harness => harness;
    recordingContract(get);
    branchesContract(get);
    knownContract(get);
    orderContract(get);
    sendingContract(get);
    shardsContract(get);
    closingContract(get);
    evidenceContract(get);
    marksContract(get);
    pruningContract(get);
    readingContract(get);
    historyContract(get);
    inventoryContract(get);
    inventoryIdentityContract(get);
  });
}

import { expect, test } from "vitest";

import { holdToFresh } from "./edit-at-random.js";
import { makeShop } from "./make-shop.js";

test("after any number of edits, findings stand where they stand in the same text opened anew", async () => {
  const shop = makeShop({ ".continuous/snapshot.json": null });
  const path = shop.at("services/order-service.ts");
  expect(await holdToFresh(path, { edits: 150, seed: 20261123 })).toBeGreaterThan(0);
});

import { beforeEach, describe, expect, it } from "vitest";

import { anItem } from "../records.js";
import type { Harness } from "./harness.js";

const monday = "2026-03-02T10:00:00.000Z";
const tuesday = "2026-03-03T10:00:00.000Z";

export function inventoryContract(get: () => Harness): void {
  describe("the inventory", () => {
    beforeEach(async () => {
      await get().sql("truncate public.continuous_monitoring_inventory");
    });

    it("gives items back as they were recorded, by type and name", async () => {
      const items = [
        anItem("B"),
        anItem("A", { metadata: { singleton: null, methods: [] } }),
        anItem("x", { item_type: "pipeline" }),
      ];
      expect(
        await get().store.recordInventory({ item_types: ["service", "pipeline"], items, seen_at: monday }),
      ).toEqual({
        added: ["A", "B", "x"],
        gone: [],
        active: 3,
      });
      const common = { id: expect.any(String), is_active: true, last_seen: monday };
      expect(await get().store.inventory()).toEqual([
        { ...anItem("x", { item_type: "pipeline" }), ...common },
        { ...anItem("A", { metadata: { singleton: null, methods: [] } }), ...common },
        { ...anItem("B"), ...common },
      ]);
    });

    it("keeps an item that is gone as inactive, and takes the same row when it is back", async () => {
      const record = (names: readonly string[], seen_at: string): ReturnType<Harness["store"]["recordInventory"]> =>
        get().store.recordInventory({ item_types: ["service"], items: names.map((name) => anItem(name)), seen_at });
      const idOfA = async (): Promise<unknown> =>
        (await get().sql("select id from public.continuous_monitoring_inventory where item_name = 'A'"))[0];

      await record(["A", "B"], monday);
      const id = await idOfA();
      expect(await record(["B"], tuesday)).toEqual({ added: [], gone: ["A"], active: 1 });
      expect((await get().store.inventory()).map((item) => [item.item_name, item.last_seen])).toEqual([["B", tuesday]]);
      expect(await record(["A", "B"], tuesday)).toEqual({ added: ["A"], gone: [], active: 2 });
      expect(await idOfA()).toEqual(id);
    });

    it("takes over what changed", async () => {
      await get().store.recordInventory({ item_types: ["service"], items: [anItem("A")], seen_at: monday });
      const moved = anItem("A", { item_path: "lib/a.ts", metadata: { methods: ["stop"] } });
      expect(await get().store.recordInventory({ item_types: ["service"], items: [moved], seen_at: tuesday })).toEqual({
        added: [],
        gone: [],
        active: 1,
      });
      expect(await get().store.inventory()).toMatchObject([
        { item_path: "lib/a.ts", metadata: { methods: ["stop"] }, last_seen: tuesday },
      ]);
    });

    it("leaves alone the types that were not looked for", async () => {
      await get().store.recordInventory({
        item_types: ["table"],
        items: [anItem("users", { item_type: "table" })],
        seen_at: monday,
      });
      expect(await get().store.recordInventory({ item_types: ["service"], items: [], seen_at: tuesday })).toEqual({
        added: [],
        gone: [],
        active: 1,
      });
    });

    it("reads 1,200 items, past what one reply may hold", async () => {
      const items = Array.from({ length: 1200 }, (_, n) => anItem(`S${String(n)}`));
      await get().store.recordInventory({ item_types: ["service"], items, seen_at: monday });
      expect(await get().store.inventory()).toHaveLength(1200);
    });
  });
}

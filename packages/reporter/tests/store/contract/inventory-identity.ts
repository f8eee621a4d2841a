import { beforeEach, describe, expect, it } from "vitest";

import type { InventoryRecord } from "../../../src/store/store.js";
import { anItem } from "../records.js";
import type { Harness } from "./harness.js";

const monday = "2026-03-02T10:00:00.000Z";

const service = (item_name: string, item_path: string, name = item_name): InventoryRecord =>
  anItem(item_name, { item_path, metadata: { name } });

export function inventoryIdentityContract(get: () => Harness): void {
  /** Each active item's name, with its row's number in the order in which rows were first seen. */
  const rows: string[] = [];

  async function record(...items: readonly InventoryRecord[]): Promise<readonly string[]> {
    const { added, gone } = await get().store.recordInventory({
      item_types: ["service", "table"],
      items,
      seen_at: monday,
    });
    const stored = [...(await get().store.inventory())].sort((a, b) => (a.item_name < b.item_name ? -1 : 1));
    for (const { id } of stored) if (!rows.includes(id)) rows.push(id);
    return [
      ...stored.map(({ id, item_name }) => `${String(rows.indexOf(id))} ${item_name}`),
      ...added.map((name) => `+ ${name}`),
      ...gone.map((name) => `- ${name}`),
    ];
  }

  describe("an item keeps its row", () => {
    beforeEach(async () => {
      rows.length = 0;
      await get().sql("truncate public.continuous_monitoring_inventory");
    });

    it("when a duplicate changes its display name, and when the duplicate goes", async () => {
      expect(await record(service("Mail", "b/mail.ts"))).toEqual(["0 Mail", "+ Mail"]);
      expect(await record(service("Mail (a)", "a/mail.ts", "Mail"), service("Mail (b)", "b/mail.ts", "Mail"))).toEqual([
        "1 Mail (a)",
        "0 Mail (b)",
        "+ Mail (a)",
      ]);
      expect(await record(service("Mail", "b/mail.ts"))).toEqual(["0 Mail", "- Mail (a)"]);
      // And the one that went comes back into its own row.
      expect(await record(service("Mail (a)", "a/mail.ts", "Mail"), service("Mail (b)", "b/mail.ts", "Mail"))).toEqual([
        "1 Mail (a)",
        "0 Mail (b)",
        "+ Mail (a)",
      ]);
    });

    it("when the one of the duplicates that had the name alone before goes", async () => {
      await record(service("Mail", "a/mail.ts"));
      await record(service("Mail (a)", "a/mail.ts", "Mail"), service("Mail (b)", "b/mail.ts", "Mail"));
      expect(await record(service("Mail", "b/mail.ts"))).toEqual(["1 Mail", "- Mail (a)"]);
      expect(await record(service("Mail", "a/mail.ts"))).toEqual(["0 Mail", "+ Mail", "- Mail (b/mail.ts)"]);
    });

    it("when its file moves", async () => {
      await record(service("Mail (a)", "a/mail.ts", "Mail"), service("Mail (b)", "b/mail.ts", "Mail"));
      expect(await record(service("Mail (a)", "a/mail.ts", "Mail"), service("Mail (c)", "c/mail.ts", "Mail"))).toEqual([
        "0 Mail (a)",
        "1 Mail (c)",
      ]);
    });

    it("not when two are gone and one is new: nobody knows which it was", async () => {
      await record(service("Mail (a)", "a/mail.ts", "Mail"), service("Mail (b)", "b/mail.ts", "Mail"));
      expect(await record(service("Mail", "c/mail.ts"))).toEqual(["2 Mail", "+ Mail", "- Mail (a)", "- Mail (b)"]);
    });

    it("when two swap their places' names", async () => {
      await record(service("Mail (a)", "a/x.ts", "Mail"), service("Mail (b)", "b/x.ts", "Mail"));
      expect(await record(service("Mail (b)", "a/x.ts", "Mail"), service("Mail (a)", "b/x.ts", "Mail"))).toEqual([
        "0 Mail (a)",
        "1 Mail (b)",
      ]);
    });

    it("when a table is renamed by a migration that says so", async () => {
      await record(anItem("members", { item_type: "table", metadata: {} }));
      const renamed = anItem("team_members", { item_type: "table", metadata: { previous_names: ["members"] } });
      expect(await record(renamed)).toEqual(["0 team_members"]);
    });

    it("and is not taken for another of the same name of another type", async () => {
      await record(anItem("members", { item_type: "table", metadata: {} }));
      expect(await record(service("team (x)", "x.ts", "members"))).toEqual(["1 team (x)", "+ team (x)", "- members"]);
    });
  });
}

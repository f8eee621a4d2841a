import { expect, test } from "vitest";

import { findItems, type FindableItem } from "./find-items.js";

function service(item_name: string, metadata: object = {}, item_path = `services/${item_name}.ts`): FindableItem {
  return { item_type: "service", item_name, item_path, metadata };
}

const items: readonly FindableItem[] = [
  service("ClockService", { methods: ["tick"] }),
  service("MailService", { methods: ["send", "sendInBulk"], hosts: ["api.postmarkapp.com"] }),
  service("OrderService", { methods: ["place", "cancel"], tables: ["orders", "order_items"] }),
  service("invoice-number", { description: "Numbers bills without a gap." }),
  {
    item_type: "pipeline",
    item_name: "deploy-cli",
    item_path: "scripts/deploy-cli.sh",
    metadata: { commands: ["ship"] },
  },
  {
    item_type: "table",
    item_name: "customers",
    item_path: "supabase/migrations/1.sql",
    metadata: { columns: [{ name: "loyalty_points" }] },
  },
];

test.each([
  ["send an email", "MailService"],
  ["sending emails", "MailService"],
  ["postmark", "MailService"],
  ["cancelled orders", "OrderService"],
  ["the number of a bill", "invoice-number"],
  ["ship it", "deploy-cli"],
  ["points for loyalty", "customers"],
])("%s is done by %s", (words, name) => {
  expect(findItems(items, words, 5)[0]?.item_name).toBe(name);
});

test("no more than asked for, and nothing where no word is alike", () => {
  expect(findItems(items, "order mail clock", 2)).toHaveLength(2);
  expect(findItems(items, "photosynthesis", 5)).toEqual([]);
  expect(findItems(items, "to the", 5)).toEqual([]);
});

test("a name weighs more than a path", () => {
  const both = [service("Other", {}, "mail/other.ts"), service("Mail", {}, "x.ts")];
  expect(findItems(both, "mail", 5).map(({ item_name }) => item_name)).toEqual(["Mail", "Other"]);
});

import { expect, test } from "vitest";

import { atCursor } from "../../tests/know/at-cursor.js";
import { orders, snapshot } from "../../tests/know/shop-snapshot.js";
import { hoverAt } from "./hover-at.js";

const head = 'import { createClient } from "@supabase/supabase-js";\nconst supabase = createClient(url, key);\n';

/** The first line of a hover. */
const titleAt = (marked: string, path?: string): string | undefined =>
  hoverAt(atCursor(marked, path))?.markdown.split("\n")[0];

test("a table's columns, keys, row security, users and place, and how old that is", () => {
  const request = atCursor(`${head}await supabase.from("or‸ders").select();\n`);
  expect(hoverAt(request)).toEqual({
    range: [request.text.indexOf("orders"), request.text.indexOf("orders") + 6],
    markdown: [
      "**Table `orders`**, renamed from `purchases`",
      "",
      "| Column | Type | Null | Default |",
      "| --- | --- | --- | --- |",
      "| `id` (key) | `uuid` | no | `gen_random_uuid()` |",
      "| `customer_id` | `uuid` | no |  |",
      "",
      "- Foreign key: `customer_id` → `customers (id)`",
      "- Row level security: on, policies `People see their own`",
      "- Read by `packages/api/src/routes/orders.ts`; written by no file",
      "- Open issues: none",
      "- Differs: column note: the types file lacks it; a migration makes it",
      "- Defined in `supabase/migrations/1_orders.sql:7`",
      "",
      "*What is known is 3 days old: run `discover`.*",
    ].join("\n"),
  });
});

test("a function's arguments, answer, language and rights", () => {
  expect(hoverAt(atCursor(`${head}supabase.rpc("reserve‸_stock");`))?.markdown).toBe(
    [
      "**Function `reserve_stock`**",
      "",
      "- Arguments: `p_order_id uuid`",
      "- Returns: `void`",
      "- Language: plpgsql",
      "- Runs with the rights of its **owner** (security definer)",
      "- 2 functions have this name; the first is shown",
      "- Used by `packages/shared/src/services/order-service.ts`",
      "- Open issues: none",
      "- Defined in `supabase/migrations/3_stock.sql:4`",
      "",
      "*What is known is 3 days old: run `discover`.*",
    ].join("\n"),
  );
});

test.each([
  ["an edge function", 'supabase.functions.invoke("send-‸receipt");', "**Edge function `send-receipt`**"],
  ["another schema", 'supabase.schema("audit").from("ev‸ents").select();', "**Table `audit.events`**"],
  [
    "the old name",
    'supabase.from("purch‸ases").select();',
    "**Table `orders`** is what this is called since `supabase/migrations/5_rename.sql`",
  ],
  [
    "what was dropped",
    'supabase.from("ca‸rts").select();',
    "`carts` was dropped in `supabase/migrations/4_drop_carts.sql`.",
  ],
  ["a constant's name", 'const TABLE = "orders";\nsupabase.from(TA‸BLE).select();', "**Table `orders`**"],
  ["a name nobody knows", 'supabase.from("or‸der").select();', undefined],
  ["the same word elsewhere", 'supabase.from("orders").select();\nconsole.log("or‸ders");', undefined],
  ["another library", 'Array.from("or‸ders");\nsupabase.from("orders");', undefined],
  [
    "a file that does not parse",
    'if (\nsupabase.from("or‸ders").select();',
    "**Table `orders`**, renamed from `purchases`",
  ],
])("%s", (_, code, title) => {
  expect(titleAt(`${head}${code}\n`)?.startsWith(title ?? "")).toBe(title === undefined ? undefined : true);
});

test("a service's kind, instance, health check, users, tests, coverage, issues, owner and path", () => {
  const text = 'import { Order‸Service } from "@shop/shared";\n';
  expect(hoverAt(atCursor(text))).toEqual({
    range: [9, 21],
    markdown: [
      "**Service `OrderService`** — Takes orders, and cancels them.",
      "",
      "- Kind: a class; one instance, by `getInstance`",
      "- Health check: `healthCheck`",
      "- Imported by 12 modules",
      "- Database: `orders`",
      "- Tests: 1 file (`packages/shared/src/services/order-service.test.ts`); passed 5 minutes ago",
      "- Coverage: 81.3 % (1 day ago)",
      "- Open issues: 1 critical, 2 warnings",
      "- Owner: @​shop/checkout",
      "- Path: `packages/shared/src/services/order-service.ts:3`",
      "",
      "*What is known is 3 days old: run `discover`.*",
    ].join("\n"),
  });
});

test("what nobody worked out yet is said to be so", () => {
  const request = atCursor('import { Order‸Service } from "@shop/shared";\n');
  const bare = { ...snapshot, issues: null, tests: null, coverage: null };
  expect(
    hoverAt({ ...request, snapshot: bare })
      ?.markdown.split("\n")
      .slice(6, 9),
  ).toEqual([
    "- Tests: 1 file (`packages/shared/src/services/order-service.test.ts`); no run is known",
    "- Coverage: not measured",
    "- Open issues: not checked yet",
  ]);
});

test("fresh knowledge has no age", () => {
  const request = { ...atCursor('import { Order‸Service } from "@shop/shared";\n'), now: "2026-11-22T10:30:00.000Z" };
  expect(hoverAt(request)?.markdown).not.toMatch(/old/u);
});

test.each([
  ["package.json", '{ "scripts": { "orders": "bash ./scripts/ord‸ers-cli.sh list" } }'],
  ["packages/api/package.json", '{ "scripts": { "orders": "../../scripts/orders-cli‸.sh" } }'],
  ["packages/api/src/run.ts", 'spawn("scripts/orders-‸cli.sh");'],
])("a pipeline's path in %s", (path, text) => {
  expect(titleAt(text, path)).toBe("**Pipeline `orders-cli`**");
});

test("a host that checks types is believed", () => {
  const request = atCursor("const orders = make();\nord‸ers.place();\n");
  const declared = { path: "packages/shared/src/services/order-service.ts", name: "OrderService" };
  expect(hoverAt({ ...request, declarationsAt: () => [declared] })?.markdown).toMatch(/^\*\*Service `OrderService`/u);
  const other = atCursor('import { Order‸Service } from "@shop/shared";\n');
  expect(hoverAt({ ...other, declarationsAt: () => [] })).toBeUndefined();
});

test("a host is told where services are; where there are none, it is not asked", () => {
  const request = atCursor("const orders = make();\nord‸ers.place();\n");
  const asked: boolean[] = [];
  const declarationsAt = (hasServices: (path: string) => boolean) => {
    asked.push(...["packages/shared/src/services/order-service.ts", "packages/api/src/other.ts"].map(hasServices));
    return [];
  };
  expect(hoverAt({ ...request, declarationsAt })).toBeUndefined();
  expect(asked).toEqual([true, false]);
  hoverAt({ ...request, snapshot: { ...snapshot, inventory: null }, declarationsAt });
  expect(asked).toHaveLength(2);
});

test("what source code says cannot act: it is text, on one line, of bounded length", () => {
  const hostile = "`x` | <img src=x>\n# [a](https://evil.example) @someone \u202E";
  const metadata = {
    ...orders.metadata,
    columns: [{ name: hostile, type: hostile, nullable: true, default: hostile.repeat(50) }],
    policies: Array.from({ length: 500 }, () => hostile),
    drift: [hostile],
  };
  const item = { ...orders, metadata };
  const inventory = { as_of: "2026-11-22T10:00:00.000Z", database: null, items: [item] };
  const request = atCursor(`${head}await supabase.from("or‸ders").select();\n`);
  const markdown = hoverAt({ ...request, snapshot: { ...snapshot, inventory } })?.markdown ?? "";
  const quoted = "`` `x` \\| <img src=x> # [a](https://evil.example) @someone  ``";
  expect(markdown.split("\n")[4]?.startsWith(`| ${quoted} | ${quoted} | yes | `)).toBe(true);
  expect(markdown).toContain(
    "- Differs: \\`x\\` \\| \\<img src=x\\> \\# \\[a\\](https:\u200B//evil.example) @\u200Bsomeone",
  );
  expect(markdown).not.toMatch(/\u202E|^#/mu);
  expect(markdown.length).toBeLessThan(6200);
});

test("a table in a migration", () => {
  expect(titleAt("alter table or‸ders add column a int;", "supabase/migrations/9.sql")).toMatch(/^\*\*Table `orders`/u);
  expect(titleAt("select or‸ders from a;", "supabase/migrations/9.sql")).toBeUndefined();
});

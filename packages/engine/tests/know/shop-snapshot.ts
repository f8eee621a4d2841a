import type { EditorSnapshot, SnapshotItem } from "@continuous/snapshot";

/** When the tests ask: three days and an hour after the inventory was taken, five minutes after the tests ran. */
export const now = "2026-11-25T11:00:00.000Z";

function service(path: string, exports: readonly string[], metadata: Readonly<Record<string, unknown>>): SnapshotItem {
  const [name = ""] = exports;
  return {
    item_type: "service",
    item_name: name,
    item_path: path,
    line: 3,
    exports: exports.map((one) => ({ name: one, line: 3, column: 14 })),
    metadata: {
      name,
      kind: "class",
      exports,
      package: "@shop/shared",
      tests: [],
      duplicates: [],
      tables: [],
      ...metadata,
    },
  };
}

const column = (name: string, type: string, value: string | null = null): object => ({
  name,
  type,
  nullable: false,
  default: value,
});

export const orderService = service("packages/shared/src/services/order-service.ts", ["OrderService"], {
  singleton: { mechanism: "get_instance" },
  description: "Takes orders, and cancels them.",
  health_check: "healthCheck",
  importers: 12,
  tests: ["packages/shared/src/services/order-service.test.ts"],
  tables: ["orders"],
  owner: "@shop/checkout",
});

export const orders: SnapshotItem = {
  item_type: "table",
  item_name: "orders",
  item_path: "supabase/migrations/1_orders.sql",
  line: 7,
  exports: [],
  metadata: {
    schema: "public",
    kind: "table",
    columns: [column("id", "uuid", "gen_random_uuid()"), column("customer_id", "uuid")],
    primary_key: ["id"],
    foreign_keys: [{ columns: ["customer_id"], references: "customers (id)" }],
    row_level_security: true,
    policies: ["People see their own"],
    readers: ["packages/api/src/routes/orders.ts"],
    writers: [],
    previous_names: ["purchases"],
    drift: ["column note: the types file lacks it; a migration makes it"],
  },
};

/** What editors know of a small shop. */
export const snapshot: EditorSnapshot = {
  schemaVersion: 1,
  tool: { name: "continuous", version: "1.0.0" },
  root: ".",
  standards: { source: "standards.yaml", hash: "abc", rules: [] },
  inventory: {
    as_of: "2026-11-22T10:00:00.000Z",
    items: [
      orderService,
      service("packages/shared/src/services/mail-service.ts", ["sendMail", "countMail"], {
        name: "mail-service",
        kind: "functions",
        singleton: { mechanism: "module" },
        importers: 0,
      }),
      service("packages/api/src/services/price-service.ts", ["PriceService"], { package: "@shop/api", importers: 1 }),
      service("packages/web/src/services/price-service.ts", ["PriceService"], { package: "@shop/web", importers: 2 }),
      orders,
      {
        item_type: "table",
        item_name: "audit.events",
        item_path: "supabase/migrations/2_audit.sql",
        line: 2,
        exports: [],
        metadata: { schema: "audit", kind: "table", columns: [], row_level_security: false, policies: [] },
      },
      {
        item_type: "function",
        item_name: "reserve_stock",
        item_path: "supabase/migrations/3_stock.sql",
        line: 4,
        exports: [],
        metadata: {
          kind: "database",
          schema: "public",
          arguments: ["p_order_id uuid"],
          returns: "void",
          language: "plpgsql",
          security_definer: true,
          overloads: 2,
          references: ["packages/shared/src/services/order-service.ts"],
        },
      },
      {
        item_type: "function",
        item_name: "send-receipt",
        item_path: "supabase/functions/send-receipt/index.ts",
        line: 1,
        exports: [],
        metadata: { kind: "edge", schema: null, references: [] },
      },
      {
        item_type: "pipeline",
        item_name: "orders-cli",
        item_path: "scripts/orders-cli.sh",
        line: 1,
        exports: [],
        metadata: { commands: ["help", "list"], has_help: true, has_test: false, references: ["package.json"] },
      },
    ],
    database: {
      schemas: [
        { name: "audit", relations: ["events"], functions: [] },
        { name: "public", relations: ["orders", "parcels"], functions: ["reserve_stock"] },
      ],
      edgeFunctions: ["send-receipt"],
      renames: [
        {
          kind: "relation",
          from: { schema: "public", name: "purchases" },
          to: { schema: "public", name: "orders" },
          path: "supabase/migrations/5_rename.sql",
          line: 2,
        },
      ],
      drops: [
        {
          kind: "relation",
          name: { schema: "public", name: "carts" },
          path: "supabase/migrations/4_drop_carts.sql",
          line: 3,
        },
      ],
      unreadWords: [],
    },
  },
  issues: {
    as_of: "2026-11-25T10:50:00.000Z",
    branch: "main",
    items: [{ item_type: "service", item_name: "OrderService", critical: 1, warning: 2, info: 0 }],
  },
  tests: {
    as_of: "2026-11-25T10:55:00.000Z",
    services: [
      {
        item_name: "OrderService",
        item_path: "packages/shared/src/services/order-service.ts",
        passed: true,
        ran_at: "2026-11-25T10:55:00.000Z",
      },
    ],
  },
  coverage: {
    as_of: "2026-11-24T10:00:00.000Z",
    services: [
      {
        item_name: "OrderService",
        item_path: "packages/shared/src/services/order-service.ts",
        percent: 81.25,
        measured_at: "2026-11-24T10:00:00.000Z",
      },
    ],
  },
};

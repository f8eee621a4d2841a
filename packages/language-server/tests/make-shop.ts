import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterEach } from "vitest";

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const standards =
  "services:\n  required:\n    - singleton_pattern\n    - error_handling\ndatabase:\n  row_level_security: required\n";

/** A class that anyone may construct: `continuous/singleton-pattern` at 1:14. */
export const mailService = "export class MailService {\n  send(): void {}\n}\n";

export const migration = "create table orders (\n  id uuid primary key\n);\n";

const snapshot = {
  schemaVersion: 1,
  tool: { name: "continuous", version: "1.0.0" },
  root: ".",
  standards: { source: "standards.yaml", hash: "abc", rules: [] },
  inventory: {
    as_of: "2026-11-21T12:00:00.000Z",
    items: [
      {
        item_type: "service",
        item_name: "MailService",
        item_path: "services/mail-service.ts",
        line: 1,
        exports: [{ name: "MailService", line: 1, column: 14 }],
        metadata: { name: "MailService", kind: "class", importers: 3, owner: "@shop/mail" },
      },
      {
        item_type: "table",
        item_name: "orders",
        item_path: "supabase/migrations/1_orders.sql",
        line: 1,
        exports: [],
        metadata: {
          schema: "public",
          kind: "table",
          columns: [{ name: "id", type: "uuid", nullable: false, default: null }],
          primary_key: ["id"],
          row_level_security: false,
          policies: [],
        },
      },
    ],
    database: {
      schemas: [{ name: "public", relations: ["orders"], functions: [] }],
      edgeFunctions: null,
      renames: [],
      drops: [],
      unreadWords: [],
    },
  },
  issues: null,
  tests: null,
  coverage: null,
};

/** A small repository in a folder of its own, removed after the test. Further files go over what is there; `null` leaves one out. */
export function makeShop(files: Readonly<Record<string, string | null>> = {}): {
  readonly root: string;
  readonly at: (path: string) => string;
} {
  const root = mkdtempSync(join(tmpdir(), "shop #1 ü "));
  made.push(root);
  const all: Readonly<Record<string, string | null>> = {
    "package.json": '{ "name": "shop", "workspaces": [] }',
    "standards.yaml": standards,
    "services/mail-service.ts": mailService,
    "supabase/migrations/1_orders.sql": migration,
    ".continuous/snapshot.json": JSON.stringify(snapshot),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, at: (path) => join(root, path) };
}

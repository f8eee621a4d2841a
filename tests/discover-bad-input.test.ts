import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { discoverInventory } from "@continuous/inventory";
import { recommendedStandards } from "@continuous/standards";
import { expect, it } from "vitest";

import { callContinuous } from "./support/call-continuous.js";
import { commitAll, createRepository } from "./support/create-repository.js";

/** What stands beside the bad input in every case: it is found all the same. */
const beside = {
  "services/mail-service.ts": "export const mailService = {\n  send(): string {\n    return 'sent';\n  },\n};\n",
};

interface Discovered {
  readonly items: readonly { readonly item_type: string; readonly item_name: string; readonly item_path: string }[];
  readonly problems: readonly {
    readonly code: string;
    readonly where: { readonly path: string; readonly line?: number; readonly column?: number };
  }[];
}

function discover(root: string): { readonly names: readonly string[]; readonly problems: readonly string[] } {
  const { status, stdout, stderr } = callContinuous(root, ["discover", "--dry-run", "--format", "json"]);
  expect({ status, trace: /^\s+at /mu.test(stderr) }, stderr).toEqual({ status: 0, trace: false });
  const { items, problems } = JSON.parse(stdout) as Discovered;
  return {
    names: items.map(({ item_type, item_name }) => `${item_type} ${item_name}`),
    problems: problems.map(
      ({ code, where }) =>
        `${code} ${[where.path, where.line, where.column].filter((part) => part !== undefined).join(":")}`,
    ),
  };
}

it("links that lead back to themselves are not followed, in git and outside", () => {
  const root = createRepository(beside);
  mkdirSync(join(root, "services/deep"));
  symlinkSync("..", join(root, "services/deep/up"));
  symlinkSync("loop.ts", join(root, "services/loop.ts"));
  symlinkSync("../services", join(root, "services/deep/again"));
  expect(discover(root)).toEqual({ names: ["service mailService"], problems: [] });
  commitAll(root);
  expect(discover(root)).toEqual({ names: ["service mailService"], problems: [] });
});

it("names that differ in their case alone are two files", () => {
  const service = (name: string): string =>
    `export const ${name} = {\n  send(): string {\n    return 'sent';\n  },\n};\n`;
  const root = createRepository({ "services/mail.ts": service("mail"), "services/Mail.ts": service("Mail") });
  // A disk that takes both for one has one service.
  expect([["service Mail"], ["service Mail", "service mail"]]).toContainEqual(discover(root).names);
});

it("a folder of 50,000 files is looked through", () => {
  const root = createRepository(beside);
  mkdirSync(join(root, "data"));
  for (let index = 0; index < 50_000; index += 1) writeFileSync(join(root, `data/${String(index)}.txt`), "");
  expect(discover(root)).toEqual({ names: ["service mailService"], problems: [] });
});

it("a file that vanishes while the tree is read is named", async () => {
  const root = createRepository({ ...beside, "services/zebra-service.ts": "export {};\n" });
  const { items, problems } = await discoverInventory({
    root,
    standards: recommendedStandards(),
    onFile: () => {
      rmSync(join(root, "services/zebra-service.ts"), { force: true });
    },
  });
  expect(items.map(({ item_name }) => item_name)).toEqual(["mailService"]);
  expect(problems).toEqual([
    {
      code: "file-vanished",
      message: "services/zebra-service.ts is gone from disk.",
      hint: "Run again once the files stand still.",
      where: { path: "services/zebra-service.ts" },
    },
  ]);
});

it("a broken package.json and tsconfigs that extend each other are told, and imports still followed", () => {
  const root = createRepository({
    ...beside,
    "package.json": '{"workspaces": ["packages/*"], ',
    "packages/a/package.json": '{"name": "a", "main": "./index.ts"}',
    "packages/a/index.ts": 'import "@/setup";\nexport { mailService } from "../../services/mail-service";\n',
    "packages/b/package.json": "not json",
    "tsconfig.json": '{"extends": "./tsconfig.base.json"}',
    "tsconfig.base.json": '{"extends": "./tsconfig.json"}',
  });
  const { names, problems } = discover(root);
  expect(names).toEqual(["service mailService"]);
  expect(problems).toEqual([
    "package-json-broken package.json",
    "package-json-broken packages/b/package.json",
    "tsconfig-circle tsconfig.json",
  ]);
});

it("one bad statement never hides the next; psql's commands, COPY and DO are no trouble", () => {
  const root = createRepository({
    "supabase/migrations/1_dump.sql": [
      "\\restrict abc",
      "\\set ON_ERROR_STOP on",
      "create table orders (id uuid primary key);",
      "create tabel oops (id uuid);",
      "create table lines (id uuid primary key);",
      "COPY public.orders (id) FROM stdin;",
      "1;drop table orders;",
      "\\.",
      "do $$ begin execute 'create table later (id int)'; end $$;",
      "create function total() returns int language sql as 'select 1';",
      "\\unrestrict abc",
    ].join("\n"),
  });
  expect(discover(root)).toEqual({
    names: ["function total", "table lines", "table orders"],
    problems: ["sql-syntax supabase/migrations/1_dump.sql:4:8"],
  });
});

it("files that are no UTF-8 are named, whatever they hold", () => {
  const latin = Uint8Array.from([0x2d, 0x2d, 0x20, 0xe4, 0xf6, 0x0a]);
  const root = createRepository({
    ...beside,
    "supabase/migrations/1_a.sql": latin,
    "supabase/migrations/2_b.sql": "create table orders (id uuid);\n",
    "services/latin-service.ts": Uint8Array.from([0x2f, 0x2f, 0xe4, 0x0a]),
    "scripts/latin-cli.sh": latin,
  });
  const { names, problems } = discover(root);
  expect(names).toEqual(["service mailService", "table orders"]);
  expect(problems).toEqual([
    "file-not-utf8 scripts/latin-cli.sh",
    "file-not-utf8 services/latin-service.ts",
    "file-not-utf8 supabase/migrations/1_a.sql",
  ]);
});

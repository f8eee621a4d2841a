import { expect, test } from "vitest";

import { writeTree } from "../tests/write-tree.js";
import { discoverInventory } from "./discover-inventory.js";
import type { Inventory, ServiceItem } from "./inventory.js";

const standards = {
  database: { migrations: null, types: null, schemas: ["public"] },
  pipelines: { include: ["scripts/cli-pipeline/**/*-cli.sh"] },
  services: { include: ["**/services/**", "**/*[-.]service.*", "**/*Service.*"], exclude: [] },
};

function discoverIn(files: Readonly<Record<string, string | Uint8Array>>): Promise<Inventory> {
  return discoverInventory({ root: writeTree(files), standards });
}

function servicesOf(inventory: Inventory): readonly ServiceItem[] {
  return inventory.items.filter((item) => item.item_type === "service");
}

function itemOf(inventory: Inventory, name: string): ServiceItem["metadata"] {
  const item = servicesOf(inventory).find(({ item_name }) => item_name === name);
  if (item === undefined)
    throw new Error(`no ${name} in ${inventory.items.map(({ item_name }) => item_name).join(", ")}`);
  return item.metadata;
}

const shop = {
  ".github/CODEOWNERS": "* @shop/all\n/packages/shared/services/ @shop/core @shop/platform\n",
  "package.json": '{ "name": "shop" }',
  "packages/shared/package.json": '{ "name": "@shop/shared", "main": "./dist/index.js" }',
  "packages/shared/src/index.ts": 'export * from "../services/index.js";\nexport const version = 1;\n',
  "packages/shared/services/index.ts": 'export { authService } from "./auth-service.js";\nexport * from "./mail.js";\n',
  "packages/shared/services/auth-service.ts": `class AuthService {
  constructor() { this.key = process.env.AUTH_KEY; }
  signIn() {}
  healthCheck() {}
}
export const authService = new AuthService();
`,
  "packages/shared/services/mail.ts": "export function send() {}\nexport async function receive() {}\n",
  "packages/shared/services/types.ts": "export interface User { id: string }\n",
  "packages/shared/src/clock-manager.ts": "export class ClockManager { start() {} stop() {} }\n",
  "apps/web/package.json": '{ "name": "@shop/web" }',
  "apps/web/page.ts": 'import { authService } from "@shop/shared";\nauthService.signIn();\n',
  "apps/web/about.ts": 'import { version } from "@shop/shared";\nversion;\n',
  "apps/web/session.ts": 'import { page } from "./page.js";\nexport const session = page;\n',
  "apps/web/session.test.ts": 'import { session } from "./session.js";\ntest("a session", () => session);\n',
  "apps/web/tests/helpers.ts": 'import { send } from "@shop/shared";\nexport const helper = send;\n',
  "apps/web/tests/mail.ts": 'import { helper } from "./helpers.js";\ndescribe("mail", () => helper);\n',
};

test("finds the services of service files and what is made like one elsewhere", async () => {
  const inventory = await discoverIn(shop);
  expect(inventory.schemaVersion).toBe(1);
  expect(
    servicesOf(inventory).map(({ item_name, item_path, metadata }) => [item_name, item_path, metadata.detected_by]),
  ).toEqual([
    ["ClockManager", "packages/shared/src/clock-manager.ts", "shape"],
    ["authService", "packages/shared/services/auth-service.ts", "path"],
    ["mail", "packages/shared/services/mail.ts", "path"],
  ]);
  expect(inventory.problems).toEqual([]);
});

test("says who uses a service, tests it and owns it, through packages and barrels", async () => {
  const inventory = await discoverIn(shop);
  expect(itemOf(inventory, "authService")).toEqual({
    name: "authService",
    kind: "class",
    exports: ["authService"],
    methods: ["signIn", "healthCheck"],
    line: 1,
    package: "@shop/shared",
    singleton: { mechanism: "module_instance" },
    environment: ["process.env"],
    health_check: "healthCheck",
    importers: 1,
    imported_by: ["apps/web/page.ts"],
    tests: ["apps/web/session.test.ts"],
    duplicates: [],
    owner: "@shop/core @shop/platform",
    detected_by: "path",
    description: null,
    tables: [],
    hosts: [],
  });
  const mail = itemOf(inventory, "mail");
  expect([mail.importers, mail.tests, mail.owner]).toEqual([
    0,
    ["apps/web/tests/mail.ts"],
    "@shop/core @shop/platform",
  ]);
  expect(itemOf(inventory, "ClockManager").owner).toBe("@shop/all");
});

test("gives the same bytes for the same tree", async () => {
  const root = writeTree(shop);
  expect(JSON.stringify(await discoverInventory({ root, standards }))).toBe(
    JSON.stringify(await discoverInventory({ root, standards })),
  );
});

test("reports what is broken, and finds the rest", async () => {
  const inventory = await discoverIn({
    "package.json": "{ broken",
    "tsconfig.json": '{ "compilerOptions": ',
    "services/mail-service.ts": "export const mailService = { send() {}, close() {} };\n",
    "services/broken-service.ts": "export class {\n",
    "services/utf16-service.ts": Uint8Array.from([0xff, 0xfe, 0x61, 0x00]),
    "services/large-service.ts": `export const large = "${"x".repeat(5 * 1024 * 1024)}";`,
    "services/empty-service.ts": "",
    "services/größe #1/my 'new'-service.ts":
      'import { mailService } from "~/mail";\nexport function grow() { return mailService; }\n',
    "tests/broken.test.ts": "test(",
    "tests/fixtures/broken.ts": "export class {",
  });
  expect(inventory.items.map(({ item_name }) => item_name)).toEqual(["mailService", "my 'new'-service"]);
  expect(inventory.problems.map(({ code, where }) => [where.path, code])).toEqual([
    ["package.json", "package-json-broken"],
    ["services/broken-service.ts", "parse-error"],
    ["services/large-service.ts", "file-too-large"],
    ["services/utf16-service.ts", "file-not-utf8"],
    ["tests/broken.test.ts", "parse-error"],
    ["tsconfig.json", "tsconfig-broken"],
  ]);
});

test("finds nothing in an empty folder, and says when there is none", async () => {
  expect(await discoverIn({})).toEqual({
    schemaVersion: 1,
    items: [],
    doubtful: [],
    database: null,
    drift: [],
    leftOut: [],
    problems: [],
  });
  const missing = await discoverInventory({ root: `${writeTree({})}/gone`, standards });
  expect([missing.items, missing.problems.map(({ code }) => code)]).toEqual([[], ["root-missing"]]);
});

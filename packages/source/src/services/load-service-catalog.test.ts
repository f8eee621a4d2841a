import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";

import { loadServiceCatalog } from "./load-service-catalog.js";

let root = "";

function write(files: Readonly<Record<string, string>>): void {
  root = mkdtempSync(join(tmpdir(), "catalog-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test("services of all files, sorted by path, each with a name of its own", () => {
  write({
    "web/services/rooms.ts": "export function getRoom() {}",
    "shared/services/rooms.ts": "\uFEFFexport function getRoom() {}",
    "shared/services/auth.ts": "export class AuthService { signIn() {} }",
  });
  const paths = ["web/services/rooms.ts", "shared/services/rooms.ts", "shared/services/auth.ts"];
  const { catalog, problems } = loadServiceCatalog({ root, paths });
  expect(problems).toEqual([]);
  expect(catalog.schemaVersion).toBe(1);
  expect(catalog.services).toMatchObject([
    { path: "shared/services/auth.ts", name: "AuthService", displayName: "AuthService" },
    { path: "shared/services/rooms.ts", name: "rooms", displayName: "rooms (shared/services)", column: 17 },
    { path: "web/services/rooms.ts", name: "rooms", displayName: "rooms (web/services)" },
  ]);
});

test("two files of one name in one directory are told apart by their paths", () => {
  write({ "services/a.ts": "export const api = { a() {} };", "services/b.ts": "export const api = { b() {} };" });
  const { catalog } = loadServiceCatalog({ root, paths: ["services/a.ts", "services/b.ts"] });
  expect(catalog.services.map(({ displayName }) => displayName)).toEqual([
    "api (services/a.ts)",
    "api (services/b.ts)",
  ]);
});

test("a broken, a missing and a strange file are problems, and the others still count", () => {
  write({
    "services/broken.ts": "export class A {\n  run( {}\n}",
    "services/good.jsx": "export const a = { run: () => <p /> };",
    "services/strange.ts": "\u0000\u0001",
  });
  const paths = ["services/broken.ts", "services/missing.ts", "services/good.jsx", "services/strange.ts"];
  const { catalog, problems } = loadServiceCatalog({ root, paths });
  expect(catalog.services.map(({ name }) => name)).toEqual(["a"]);
  expect(problems).toMatchObject([
    { code: "parse-error", where: { path: "services/broken.ts", line: 3 } },
    { code: "file-vanished", where: { path: "services/missing.ts" } },
    { code: "parse-error", where: { path: "services/strange.ts", line: 1, column: 1 } },
  ]);
});

test("modules outside of the service files that keep an instance of a service anyone may construct", () => {
  write({
    "services/auth.ts": "export class AuthService { signIn() {} }",
    "services/mail.ts": "export class MailService { send() {} }\nexport const mail = new MailService();",
    "src/app.ts": `import { AuthService } from "../services/auth.js";\nclass App { auth = new AuthService(); }`,
    "src/mailer.ts": `import { MailService } from "../services/mail.js";\nexport const mailer = new MailService();`,
    "src/job.ts": `import { AuthService } from "../services/auth.js";\nexport const run = () => new AuthService().signIn();`,
    "src/broken.ts": `import { AuthService } from "../services/auth.js";\nexport const a = new AuthService(;`,
    "README.md": "const auth = new AuthService();",
  });
  const paths = ["services/auth.ts", "services/mail.ts"];
  const live = [...paths, "src/mailer.ts", "src/job.ts", "src/broken.ts", "src/missing.ts", "README.md", "src/app.ts"];
  const { catalog, problems } = loadServiceCatalog({ root, paths, live });
  expect(catalog.keepers).toEqual([{ path: "src/app.ts", keeps: ["AuthService"] }]);
  expect(problems).toEqual([]);
  expect(loadServiceCatalog({ root, paths }).catalog).not.toHaveProperty("keepers");
});

test("a service file without a service of its own may keep another's", () => {
  write({
    "services/auth.ts": "export class AuthService { signIn() {} }",
    "services/index.ts": `import { AuthService } from "./auth.js";
let auth: AuthService | undefined;
function find() { return (auth ??= new AuthService()); }
export const authService = new Proxy({} as AuthService, { get: (_target, key) => Reflect.get(find(), key) });`,
    "services/mail.ts": "export function send() {}",
  });
  const paths = ["services/auth.ts", "services/index.ts", "services/mail.ts"];
  expect(loadServiceCatalog({ root, paths, live: paths }).catalog.keepers).toEqual([
    { path: "services/index.ts", keeps: ["AuthService"] },
  ]);
});

test("the packages that service files belong to, and where they run", () => {
  write({
    "package.json": `{ "name": "shop", "dependencies": { "express": "5" } }`,
    "services/auth.ts": "export function signIn() {}",
    "packages/web/package.json": `{ "name": "web", "dependencies": { "express": "5", "react-dom": "19" } }`,
    "packages/web/src/services/rooms.ts": "export function getRoom() {}",
    "packages/none/package.json": `{ "name": "none" }`,
  });
  const paths = ["services/auth.ts", "packages/web/src/services/rooms.ts"];
  expect(loadServiceCatalog({ root, paths }).catalog.packages).toEqual([
    { folder: "", runtime: "node", hasPages: false },
    { folder: "packages/web", runtime: "universal", hasPages: true },
  ]);
});

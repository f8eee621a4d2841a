import { mkdirSync, truncateSync } from "node:fs";

import { CancellationTokenSource } from "vscode-languageserver";
import { expect, test } from "vitest";

import type { Workspaces } from "../src/workspace/create-workspaces.js";
import type { ServedWorkspace } from "../src/workspace/served-workspace.js";
import { mailService, makeShop } from "./make-shop.js";
import { startClient } from "./start-client.js";

const pulling = { textDocument: { diagnostic: {} } };
const position = { line: 0, character: 14 };

function fail(): never {
  throw new TypeError("injected\nfault");
}

const broken: ServedWorkspace = {
  root: "/",
  revision: () => 1,
  known: fail,
  lint: () => Promise.reject(new TypeError("injected\nfault")),
  saved: fail,
  reload: fail,
};

const brokenWorkspaces: Workspaces = { of: () => broken, all: () => [broken], changed: fail };

test.each([
  ["textDocument/hover", { position }, null, "hover"],
  ["textDocument/completion", { position }, null, "completion"],
  ["textDocument/definition", { position }, null, "definition"],
  ["textDocument/diagnostic", {}, { kind: "full", items: [] }, "diagnostics"],
  [
    "textDocument/codeAction",
    { range: { start: position, end: position }, context: { diagnostics: [] } },
    [],
    "code actions",
  ],
])(
  "a fault in %s is one line in the log, and the answer is that nothing is known",
  async (method, params, answer, name) => {
    const client = await startClient(pulling, { openWorkspaces: () => brokenWorkspaces });
    const uri = client.open("/services/mail-service.ts", mailService);
    expect(await client.request(method, { textDocument: { uri }, ...params })).toEqual(answer);
    await client.waitFor(() => client.log.length > 0);
    expect(client.log).toEqual([`continuous: ${name}: TypeError: injected fault`]);
  },
);

test("a fault in what is pushed, saved or watched is one line each, and the server lives", async () => {
  const client = await startClient({}, { openWorkspaces: () => brokenWorkspaces });
  const uri = client.open("/services/mail-service.ts", mailService);
  await client.waitFor(() => client.log.length === 1);
  void client.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
  await client.waitFor(() => client.log.length === 2);
  void client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
  await client.waitFor(() => client.log.length === 3);
  expect(client.log).toEqual([
    "continuous: diagnostics: TypeError: injected fault",
    "continuous: saved: TypeError: injected fault",
    "continuous: files changed: TypeError: injected fault",
  ]);
  expect(await client.request("textDocument/hover", { textDocument: { uri }, position })).toBeNull();
});

test.each([
  ["half-written", '{"schemaVersion": 1, "tool"'],
  ["of a newer version", '{"schemaVersion": 2}'],
  ["of an older version", '{"schemaVersion": 0, "items": []}'],
  ["no JSON", "\u0000\u0001"],
])("a snapshot that is %s: findings stay, and one hint says why", async (_, text) => {
  const shop = makeShop({ ".continuous/snapshot.json": text });
  const client = await startClient();
  const uri = client.open(shop.at("services/mail-service.ts"), mailService);
  expect(await client.nextPushed(uri)).toHaveLength(1);
  expect(await client.request("textDocument/hover", { textDocument: { uri }, position })).toBeNull();
  expect(client.shown).toEqual([expect.stringContaining("snapshot.json cannot be used")]);
});

test("a folder in place of each file that is read", async () => {
  const shop = makeShop({ ".continuous/snapshot.json": null, "standards.yaml": null });
  for (const name of ["standards.yaml", ".continuous/snapshot.json", ".gitignore", "eslint-suppressions.json"]) {
    mkdirSync(shop.at(name), { recursive: true });
  }
  const client = await startClient(pulling);
  const uri = client.open(shop.at("services/mail-service.ts"), mailService);
  expect(await client.request("textDocument/diagnostic", { textDocument: { uri } })).toMatchObject({ kind: "full" });
  expect(client.log).toEqual([]);
});

test.each([
  ["textDocument/hover", { position }],
  ["textDocument/completion", { position }],
  ["textDocument/definition", { position }],
  ["textDocument/diagnostic", {}],
  ["textDocument/codeAction", { range: { start: position, end: position }, context: { diagnostics: [] } }],
])("%s that is no longer wanted is not worked out", async (method, params) => {
  let asked = 0;
  const of = (): ServedWorkspace => {
    asked += 1;
    return broken;
  };
  const client = await startClient(pulling, { openWorkspaces: () => ({ ...brokenWorkspaces, of }) });
  const uri = client.open("/services/mail-service.ts", mailService);
  const sources = Array.from({ length: 20 }, () => new CancellationTokenSource());
  const answers = sources.map(({ token }) =>
    client.connection.sendRequest(method, { textDocument: { uri }, ...params }, token),
  );
  for (const source of sources.slice(0, -1)) source.cancel();
  await Promise.allSettled(answers);
  expect(asked).toBe(1);
});

test("rules that take too long are cut off; what there is says so, and the log says which", async () => {
  const shop = makeShop();
  const client = await startClient(pulling, { budget: -1 });
  const uri = client.open(shop.at("services/mail-service.ts"), mailService);
  expect(await client.request("textDocument/diagnostic", { textDocument: { uri } })).toMatchObject({
    items: [{ severity: 4, code: "continuous/partial", message: expect.stringContaining("singleton-pattern") }],
  });
  await client.waitFor(() => client.log.length > 0);
  expect(client.log).toEqual([
    expect.stringMatching(/mail-service\.ts: the time for one file was up.*singleton-pattern/u),
  ]);
});

test("a snapshot of 100 MB is not read: findings stay, and one hint says why", async () => {
  const shop = makeShop();
  truncateSync(shop.at(".continuous/snapshot.json"), 100_000_000);
  const client = await startClient();
  const uri = client.open(shop.at("services/mail-service.ts"), mailService);
  expect(await client.nextPushed(uri)).toHaveLength(1);
  expect(client.shown).toEqual([expect.stringContaining("it is too large (100 MB)")]);
});

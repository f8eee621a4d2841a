import { rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import type { Diagnostic } from "vscode-languageserver";
import { expect, test } from "vitest";

import { mailService, makeShop, migration } from "./make-shop.js";
import { startClient } from "./start-client.js";

const pulling = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

interface Report {
  readonly kind: string;
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

const say = (diagnostics: readonly Diagnostic[] | undefined): readonly string[] | undefined =>
  diagnostics?.map(
    ({ code, severity, source, range: { start } }) =>
      `${String(start.line)}:${String(start.character)} ${source ?? ""} ${String(code)} ${String(severity)}`,
  );

test("an editor that does not ask is told, with the rule's page", async () => {
  const shop = makeShop();
  const client = await startClient();
  const uri = client.open(shop.at("services/mail-service.ts"), mailService);
  const diagnostics = await client.nextPushed(uri);
  expect(diagnostics).toEqual([
    {
      range: { start: { line: 0, character: 13 }, end: { line: 0, character: 24 } },
      severity: 1,
      source: "continuous",
      code: "continuous/singleton-pattern",
      codeDescription: {
        href: "https://github.com/continuous-standards/continuous/blob/main/docs/rules/singleton-pattern.md",
      },
      message: expect.stringContaining("MailService"),
    },
  ]);
  expect(client.capabilities).not.toHaveProperty("diagnosticProvider");
});

test("what is typed is followed, change by change; what is closed has no findings", async () => {
  const shop = makeShop();
  const client = await startClient();
  const uri = client.open(shop.at("services/mail-service.ts"), mailService);
  await client.nextPushed(uri);
  const change = (version: number, line: number, text: string): void => {
    const position = { line, character: 0 };
    void client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text }],
    });
  };
  change(2, 0, "// a\n");
  change(3, 0, "// 😀\n");
  expect(say(await client.nextPushed(uri))).toEqual(["2:13 continuous continuous/singleton-pattern 1"]);
  void client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  expect(await client.nextPushed(uri)).toEqual([]);
});

test("an editor that asks is not told as well; asked twice, nothing has changed", async () => {
  const shop = makeShop();
  const client = await startClient(pulling);
  expect(client.capabilities).toMatchObject({ diagnosticProvider: { identifier: "continuous" } });
  const uri = client.open(shop.at("services/mail-service.ts"), mailService);
  const first = await client.request<Report>("textDocument/diagnostic", { textDocument: { uri } });
  expect(say(first.items)).toEqual(["0:13 continuous continuous/singleton-pattern 1"]);
  expect(
    await client.request<Report>("textDocument/diagnostic", {
      textDocument: { uri },
      previousResultId: first.resultId,
    }),
  ).toEqual({ kind: "unchanged", resultId: first.resultId });
  expect(client.pushed.size).toBe(0);
});

test("a migration, as it stands in the editor", async () => {
  const shop = makeShop();
  const client = await startClient();
  const uri = client.open(shop.at("supabase/migrations/1_orders.sql"), `-- ü\n${migration}`);
  expect(say(await client.nextPushed(uri))).toEqual(["1:13 continuous continuous/sql-row-level-security 1"]);
});

test("a migration that is new, and one that does not parse", async () => {
  const shop = makeShop();
  const client = await startClient();
  const first = client.open(shop.at("supabase/migrations/1_orders.sql"), migration);
  await client.nextPushed(first);
  writeFileSync(shop.at("supabase/migrations/2_parcels.sql"), "");
  const uri = client.open(
    shop.at("supabase/migrations/2_parcels.sql"),
    "create table parcels (id uuid primary key);\n",
  );
  expect(say(await client.nextPushed(uri))).toEqual(["0:13 continuous continuous/sql-row-level-security 1"]);
  void client.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: "create tabel parcels ();\n" }],
  });
  expect(say(await client.nextPushed(uri))).toEqual(["0:7 continuous continuous/parse-error 1"]);
});

test("code that does not parse is the other server's to report", async () => {
  const shop = makeShop();
  const client = await startClient();
  const uri = client.open(shop.at("services/mail-service.ts"), "export class {{{\n");
  expect(await client.nextPushed(uri)).toEqual([]);
});

test("standards.yaml broken and mended: its mistake shows on it, and the rules go on", async () => {
  const shop = makeShop();
  const client = await startClient();
  const service = client.open(shop.at("services/mail-service.ts"), mailService);
  await client.nextPushed(service);
  const broken = "services:\n  required:\n    - singelton_pattern\n";
  const uri = client.open(shop.at("standards.yaml"), broken);
  expect(say(await client.nextPushed(uri))).toEqual(["2:6 continuous unknown-word 1"]);
  writeFileSync(shop.at("standards.yaml"), broken);
  // What the disk says now is refused; what held before goes on to hold.
  expect(say(await client.nextPushed(service))).toEqual(["0:13 continuous continuous/singleton-pattern 1"]);
  const calm = "services:\n  required:\n    - error_handling\n";
  void client.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: calm }],
  });
  await client.waitFor(() => client.pushed.get(uri)?.length === 0);
  writeFileSync(shop.at("standards.yaml"), calm);
  await client.waitFor(() => client.pushed.get(service)?.length === 0);
});

test("a mistake in a standards.yaml that nobody has open shows on it, whether the editor asks or not", async () => {
  const broken = "services:\n  required:\n    - singelton_pattern\n";
  const shop = makeShop({ "standards.yaml": broken });
  const client = await startClient(pulling, {}, shop.root);
  const uri = pathToFileURL(shop.at("standards.yaml")).href;
  await client.waitFor(() => say(client.pushed.get(uri))?.[0] === "2:6 continuous unknown-word 1");
  client.open(shop.at("standards.yaml"), broken);
  // Open, it is asked for: said twice, it would show twice.
  await client.waitFor(() => client.pushed.get(uri)?.length === 0);
  const { items } = await client.request<Report>("textDocument/diagnostic", { textDocument: { uri } });
  expect(say(items)).toEqual(["2:6 continuous unknown-word 1"]);
  void client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  await client.waitFor(() => client.pushed.get(uri)?.length === 1);
  writeFileSync(shop.at("standards.yaml"), "services:\n  required:\n    - error_handling\n");
  await client.waitFor(() => client.pushed.get(uri)?.length === 0);
  expect(client.log).toEqual([]);
});

test("an editor that watches files is asked to, and pulls again when one changes", async () => {
  const shop = makeShop();
  const client = await startClient({
    ...pulling,
    workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
  });
  await client.waitFor(() => client.watched.length > 0);
  expect(client.watched.join()).toMatch(/standards\.\{yaml,yml\}.*snapshot\.json/u);
  const uri = client.open(shop.at("services/mail-service.ts"), mailService);
  const first = await client.request<Report>("textDocument/diagnostic", { textDocument: { uri } });
  writeFileSync(shop.at("standards.yaml"), "services:\n  required:\n    - error_handling\n");
  void client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uri.replace("services/mail-service.ts", "standards.yaml"), type: 2 }],
  });
  await client.waitFor(() => client.refreshes() === 1);
  const previousResultId = first.resultId;
  expect(await client.request("textDocument/diagnostic", { textDocument: { uri }, previousResultId })).toMatchObject({
    kind: "full",
    items: [],
  });
});

test("no snapshot: rules that need none go on, and one hint says what is missing", async () => {
  const shop = makeShop({ ".continuous/snapshot.json": null });
  const client = await startClient();
  const uri = client.open(shop.at("services/mail-service.ts"), mailService);
  expect(say(await client.nextPushed(uri))).toEqual(["0:13 continuous continuous/singleton-pattern 1"]);
  const other = client.open(shop.at("services/other-service.ts"), mailService);
  await client.nextPushed(other);
  expect(client.shown).toEqual([expect.stringContaining("continuous discover")]);
});

test("no standards.yaml: the recommended standards hold", async () => {
  const shop = makeShop();
  rmSync(shop.at("standards.yaml"));
  const client = await startClient();
  const uri = client.open(shop.at("services/mail-service.ts"), mailService);
  expect(say(await client.nextPushed(uri))).toContain("0:13 continuous continuous/singleton-pattern 1");
});

test.each([
  ["a text that was never saved", "untitled:Untitled-1"],
  ["a version in git", "git:/services/mail-service.ts"],
])("nothing of %s", async (_, uri) => {
  const client = await startClient(pulling);
  void client.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "typescript", version: 1, text: mailService },
  });
  expect(await client.request("textDocument/diagnostic", { textDocument: { uri } })).toEqual({
    kind: "full",
    items: [],
  });
  expect(client.log).toEqual([]);
});

import { pathToFileURL } from "node:url";

import type { CodeAction, CompletionItem, Hover } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { expect, test } from "vitest";

import { mailService, makeShop, migration } from "./make-shop.js";
import { startClient, type TestClient } from "./start-client.js";

const code = 'import { MailService } from "../services/mail-service.js";\nsupabase.from("orders").select("id");\n';

/** A position of a word in a text. */
function at(text: string, word: string): { readonly line: number; readonly character: number } {
  return TextDocument.create("file:///a", "a", 1, text).positionAt(text.indexOf(word) + 1);
}

async function hoverOver(client: TestClient, uri: string, text: string, word: string): Promise<string | undefined> {
  const params = { textDocument: { uri }, position: at(text, word) };
  const found = await client.request<Hover | null>("textDocument/hover", params);
  return found === null ? undefined : JSON.stringify(found.contents);
}

test("hover over a service and a table says what is known, and how old that is", async () => {
  const shop = makeShop();
  const client = await startClient();
  const uri = client.open(shop.at("src/a.ts"), code);
  const service = await hoverOver(client, uri, code, "MailService");
  expect(service).toMatch(/"kind":"markdown".*Service `MailService`.*Imported by 3 modules.*2 days old/u);
  expect(await hoverOver(client, uri, code, "orders")).toMatch(/Table `orders`.*Row level security: \*\*off/u);
  expect(await hoverOver(client, uri, code, "select")).toBeUndefined();
});

test("an editor that shows no Markdown gets plain text", async () => {
  const shop = makeShop();
  const client = await startClient({ textDocument: { hover: { contentFormat: ["plaintext"] } } });
  const uri = client.open(shop.at("src/a.ts"), code);
  expect(await hoverOver(client, uri, code, "orders")).toMatch(/"kind":"plaintext"/u);
});

test("hover, completion and definition in a migration", async () => {
  const shop = makeShop();
  const client = await startClient();
  const text = "alter table orders add column note text;\nselect * from ;\n";
  const uri = client.open(shop.at("supabase/migrations/2_note.sql"), text);
  expect(await hoverOver(client, uri, text, "orders")).toMatch(/Table `orders`/u);
  const items = await client.request<CompletionItem[]>("textDocument/completion", {
    textDocument: { uri },
    position: at(text, " ;"),
  });
  expect(items.map(({ label }) => label)).toEqual(["orders"]);
  const place = { textDocument: { uri }, position: at(text, "orders") };
  expect(await client.request("textDocument/definition", place)).toMatchObject([{ range: { start: { line: 0 } } }]);
});

test("names of tables complete in the string, and lead to their migration", async () => {
  const shop = makeShop();
  const client = await startClient();
  const typed = 'supabase.from("o");\n';
  const uri = client.open(shop.at("src/a.ts"), typed);
  const position = { line: 0, character: 16 };
  expect(await client.request("textDocument/completion", { textDocument: { uri }, position })).toEqual([
    {
      label: "orders",
      kind: 22,
      detail: "table (id)",
      documentation: { kind: "markdown", value: expect.stringContaining("Table `orders`") },
      textEdit: {
        range: { start: { line: 0, character: 15 }, end: { line: 0, character: 16 } },
        newText: "orders",
      },
    },
  ]);
  const done = client.open(shop.at("src/b.ts"), code);
  expect(
    await client.request("textDocument/definition", { textDocument: { uri: done }, position: at(code, "orders") }),
  ).toEqual([
    {
      uri: pathToFileURL(shop.at("supabase/migrations/1_orders.sql")).href,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    },
  ]);
});

test("standards.yaml: what words mean, and which may stand there", async () => {
  const shop = makeShop();
  const client = await startClient();
  const text = "services:\n  required:\n    - error_handling\n    - n\n";
  const uri = client.open(shop.at("standards.yaml"), text);
  expect(await hoverOver(client, uri, text, "error_handling")).toMatch(/No failure disappears/u);
  const items = await client.request<CompletionItem[]>("textDocument/completion", {
    textDocument: { uri },
    position: { line: 3, character: 7 },
  });
  expect(items.map(({ textEdit }) => textEdit?.newText)).toContain("naming");
});

test("a pipeline in package.json", async () => {
  const shop = makeShop();
  const client = await startClient();
  const uri = client.open(shop.at("package.json"), '{ "scripts": { "a": "scripts/a.sh" } }');
  expect(await hoverOver(client, uri, '{ "scripts": { "a": "scripts/a.sh" } }', "a.sh")).toBeUndefined();
});

async function actionsAt(
  client: TestClient,
  uri: string,
  line: number,
): Promise<{ readonly titles: readonly string[]; readonly apply: (title: string, text: string) => string }> {
  const position = { line, character: 14 };
  const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  return {
    titles: actions.map(({ title }) => title),
    apply(title, text) {
      const edits = actions.find((action) => action.title.startsWith(title))?.edit?.changes?.[uri] ?? [];
      return TextDocument.applyEdits(TextDocument.create(uri, "a", 1, text), edits);
    },
  };
}

test("what is offered for a finding leaves code that is right", async () => {
  const shop = makeShop();
  const client = await startClient();
  const uri = client.open(shop.at("services/mail-service.ts"), mailService);
  const { titles, apply } = await actionsAt(client, uri, 0);
  expect(titles.slice(-2)).toEqual([
    "Disable continuous/singleton-pattern for this line, with a reason",
    "Explain services.singleton_pattern: One instance of each service per process.",
  ]);
  expect(titles.length).toBeGreaterThan(2);
  const disabled = apply("Disable", mailService);
  expect(disabled).toMatch(/^\/\/ eslint-disable-next-line continuous\/singleton-pattern -- /u);
  const after = client.open(shop.at("services/other-mail-service.ts"), disabled);
  expect((await client.nextPushed(after)).map(({ code: rule }) => rule)).not.toContain("continuous/singleton-pattern");
  const mended = client.open(shop.at("services/mended-service.ts"), apply(titles[0] ?? "", mailService));
  expect((await client.nextPushed(mended)).map(({ code: rule }) => rule)).not.toContain("continuous/singleton-pattern");
});

test("a finding in a migration is silenced by a comment of SQL", async () => {
  const shop = makeShop();
  const client = await startClient();
  const uri = client.open(shop.at("supabase/migrations/1_orders.sql"), migration);
  await client.nextPushed(uri);
  const { apply } = await actionsAt(client, uri, 0);
  const disabled = apply("Disable", migration);
  expect(disabled).toMatch(/^-- eslint-disable-next-line continuous\/sql-row-level-security -- /u);
  void client.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: disabled }],
  });
  expect(await client.nextPushed(uri)).toEqual([]);
});

test("nothing is offered where nothing is found", async () => {
  const shop = makeShop();
  const client = await startClient();
  const uri = client.open(shop.at("services/mail-service.ts"), mailService);
  expect((await actionsAt(client, uri, 2)).titles).toEqual([]);
});

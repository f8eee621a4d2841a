import type { Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { expect, test } from "vitest";

import { makeShop } from "./make-shop.js";
import { startClient } from "./start-client.js";

const edits = 150;

/** Small and seeded: the same edits each time. (Mulberry32) */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const service = (name: string): string =>
  `export class ${name}Service {\n  send(): void {\n    try { a(); } catch {}\n  }\n}\n`;
const pieces = [
  service("Mail"),
  service("Größe"),
  "\n",
  "// 😀\r\n",
  "{",
  "}",
  "\u2028",
  '"',
  "const a = 1;\n",
  "/* */",
];

test("after any number of edits, findings stand where they stand in the same text opened anew", async () => {
  const shop = makeShop({ ".continuous/snapshot.json": null });
  const client = await startClient({ textDocument: { diagnostic: {} } });
  const random = createRandom(20261123);
  let text = service("Order");
  let found = 0;
  const uri = client.open(shop.at("services/order-service.ts"), text);
  const pull = async (of: string): Promise<readonly Diagnostic[]> =>
    (
      await client.request<{ readonly items: readonly Diagnostic[] }>("textDocument/diagnostic", {
        textDocument: { uri: of },
      })
    ).items;

  for (let version = 2; version < edits + 2; version += 1) {
    const document = TextDocument.create(uri, "typescript", version, text);
    const start = random(text.length + 1);
    const end = Math.min(text.length, start + (random(3) === 0 ? random(60) : 0));
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const change = { range, text: pieces[random(pieces.length)] ?? "" };
    text = TextDocument.applyEdits(document, [{ range, newText: change.text }]);
    void client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [change],
    });
    // Mostly nobody asks between two edits; now and then the text becomes whole again.
    if (random(10) !== 0) continue;
    if (random(3) === 0) {
      text = service("Order") + service("Mail");
      version += 1;
      void client.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    }
    const fresh = await startClient({ textDocument: { diagnostic: {} } });
    const same = fresh.open(shop.at("services/order-service.ts"), text);
    const { items } = await fresh.request<{ readonly items: readonly Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri: same },
    });
    expect(await pull(uri)).toEqual(items);
    found += items.length;
  }
  expect(found).toBeGreaterThan(0);
  expect(client.log).toEqual([]);
});

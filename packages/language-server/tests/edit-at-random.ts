import type { Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

import { startClient, type TestClient } from "./start-client.js";

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

export interface EditedText {
  readonly text: string;
  /** Whether the text was made whole again, and is worth a look. */
  readonly isLook: boolean;
  readonly pull: () => Promise<readonly Diagnostic[]>;
}

/** Edits one text in a server at random; one look in ten edits, since mostly nobody asks between two. */
export async function* editAtRandom(
  client: TestClient,
  path: string,
  { edits, seed }: { readonly edits: number; readonly seed: number },
): AsyncGenerator<EditedText> {
  const random = createRandom(seed);
  let text = service("Order");
  const uri = client.open(path, text);
  const tell = (version: number, contentChanges: readonly object[]): Promise<void> =>
    client.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  for (let version = 2; version < 2 * edits + 2; version += 2) {
    const document = TextDocument.create(uri, "typescript", version, text);
    const start = random(text.length + 1);
    const end = Math.min(text.length, start + (random(3) === 0 ? random(60) : 0));
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const change = { range, text: pieces[random(pieces.length)] ?? "" };
    text = TextDocument.applyEdits(document, [{ range, newText: change.text }]);
    await tell(version, [change]);
    const isLook = random(10) === 0;
    // Now and then the text becomes whole again, and no longer than a file is.
    if ((isLook && random(3) === 0) || text.length > 20_000) {
      text = service("Order") + service("Mail");
      await tell(version + 1, [{ text }]);
    }
    yield { text, isLook, pull: () => pullDiagnostics(client, uri) };
  }
}

export async function pullDiagnostics(client: TestClient, uri: string): Promise<readonly Diagnostic[]> {
  const params = { textDocument: { uri } };
  const { items } = await client.request<{ readonly items: readonly Diagnostic[] }>("textDocument/diagnostic", params);
  return items;
}

/** Holds a server to what another one says that sees the text for the first time. Gives the number of findings. */
export async function holdToFresh(
  path: string,
  options: { readonly edits: number; readonly seed: number },
): Promise<number> {
  const pulling = { textDocument: { diagnostic: {} } };
  const client = await startClient(pulling);
  let found = 0;
  for await (const { text, isLook, pull } of editAtRandom(client, path, options)) {
    if (!isLook) continue;
    const fresh = await startClient(pulling);
    const expected = await pullDiagnostics(fresh, fresh.open(path, text));
    const shown = await pull();
    if (JSON.stringify(shown) !== JSON.stringify(expected)) {
      throw new Error(`${JSON.stringify(shown)} is shown, and not ${JSON.stringify(expected)}, of:\n${text}`);
    }
    found += expected.length;
    fresh.connection.dispose();
  }
  if (client.log.length > 0) throw new Error(client.log.join("\n"));
  return found;
}

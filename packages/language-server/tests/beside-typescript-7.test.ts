import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

import type { CompletionList, Diagnostic, Hover } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { afterEach, expect, test } from "vitest";

import { mailService, makeShop } from "./make-shop.js";
import { connectClient, startClient, type TestClient } from "./start-client.js";

const tsc = fileURLToPath(new URL("../../../node_modules/typescript-7/bin/tsc", import.meta.url));
const pulling = { textDocument: { diagnostic: {}, hover: { contentFormat: ["markdown" as const] } } };
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

/** TypeScript 7's own server: it has no plugins, and answers when it is asked. */
async function startTypeScript(root: string): Promise<TestClient> {
  const child = spawn(process.execPath, [tsc, "--lsp", "--stdio"], { cwd: root, stdio: ["pipe", "pipe", "ignore"] });
  running.push(child);
  return connectClient(child.stdout, child.stdin, pulling);
}

const text = `import { MailService } from "./mail-service.js";
declare const supabase: { from(table: string): { select(columns: string): void } };
const wrong: number = "text";
supabase.from("orders").select("id");
new MailService().send();
`;

test("one file in both servers: each says its own, and nothing is said twice", async () => {
  const shop = makeShop({
    "tsconfig.json":
      '{ "compilerOptions": { "strict": true, "module": "nodenext", "types": [] }, "include": ["services"] }',
    "services/mail-service.ts": mailService,
    "services/report-service.ts": text,
  });
  const [ours, theirs] = await Promise.all([startClient(pulling), startTypeScript(shop.root)]);
  const path = shop.at("services/report-service.ts");
  const uri = ours.open(path, text);
  theirs.open(path, text);
  const document = TextDocument.create(uri, "typescript", 1, text);
  const ask = async <Answer>(method: string, word: string): Promise<readonly [Answer, Answer]> => {
    const params = { textDocument: { uri }, position: document.positionAt(text.lastIndexOf(word) + 1) };
    return Promise.all([ours.request<Answer>(method, params), theirs.request<Answer>(method, params)]);
  };

  const pull = async (client: TestClient): Promise<readonly Diagnostic[]> =>
    (
      await client.request<{ readonly items: readonly Diagnostic[] }>("textDocument/diagnostic", {
        textDocument: { uri },
      })
    ).items;
  const own = await pull(ours);
  const typed = await pull(theirs);
  expect(typed.map(({ code }) => code)).toEqual([2322, 6133]);
  expect(own.every(({ source, code }) => source === "continuous" && String(code).startsWith("continuous/"))).toBe(true);

  // A service: what is known of it here, its type there.
  const [service, type] = await ask<Hover | null>("textDocument/hover", "MailService");
  expect(JSON.stringify(service)).toMatch(/Service `MailService`/u);
  expect(JSON.stringify(type)).toMatch(/constructor MailService/u);
  // A table: nothing but a string to the type checker.
  const [table] = await ask<Hover | null>("textDocument/hover", "orders");
  expect(JSON.stringify(table)).toMatch(/Table `orders`/u);
  // What only the type checker knows, only it says.
  for (const word of ["wrong", "send", "supabase"]) {
    const [nothing, known] = await ask<Hover | null>("textDocument/hover", word);
    expect([word, nothing]).toEqual([word, null]);
    expect(known).not.toBeNull();
  }
  const [definition, declared] = await ask("textDocument/definition", "MailService");
  expect(definition).toBeNull();
  expect(JSON.stringify(declared)).toMatch(/mail-service\.ts/u);
  const [names] = await ask<CompletionList | null>("textDocument/completion", "send");
  expect(names).toBeNull();
});

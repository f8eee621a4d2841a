import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Diagnostic } from "vscode-languageserver";
import { expect, test } from "vitest";

import { mailService, makeShop, migration } from "./make-shop.js";
import { startClient } from "./start-client.js";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const pulling = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

const long = { timeout: 50_000 };

const configOf = (rest: string): string => `import continuous from "eslint-plugin-continuous";
export default [...continuous.configs.standards, ${rest}];`;

test("the repository's ESLint config decides as it does for ESLint; broken, it silences nothing", async () => {
  const off = `{ files: ["**/mail-*"], rules: { "continuous/singleton-pattern": "warn" } }, { ignores: ["**/*.sql"] }`;
  const shop = makeShop({ "eslint.config.mjs": configOf(off) });
  mkdirSync(shop.at("node_modules"));
  symlinkSync(`${repository}node_modules/eslint`, shop.at("node_modules/eslint"));
  symlinkSync(`${repository}packages/eslint-plugin-continuous`, shop.at("node_modules/eslint-plugin-continuous"));
  const client = await startClient(pulling);
  const service = client.open(shop.at("services/mail-service.ts"), mailService);
  const orders = client.open(shop.at("supabase/migrations/1_orders.sql"), migration);
  const pull = async (uri: string): Promise<readonly unknown[]> => {
    const params = { textDocument: { uri } };
    const { items } = await client.request<{ items: Diagnostic[] }>("textDocument/diagnostic", params);
    return items.map(({ code, severity }) => [code, severity]);
  };
  const change = async (text: string): Promise<void> => {
    writeFileSync(shop.at("eslint.config.mjs"), text);
    const uri = service.replace("services/mail-service.ts", "eslint.config.mjs");
    void client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
    const before = client.refreshes();
    await client.waitFor(() => client.refreshes() > before);
  };
  const asWarning = [["continuous/singleton-pattern", 2]];
  // A machine that is busy takes longer than the server waits: until then, the standards alone decide.
  await expect.poll(() => pull(service), long).toEqual(asWarning);
  await expect.poll(() => pull(orders), long).toEqual([]);
  await change("throw new Error('half-written');");
  expect([await pull(service), await pull(orders)]).toEqual([asWarning, []]);
  // Told of a change twice, by the editor and by the disk, the server asks twice; an editor pulls again each time.
  const messages = async (): Promise<number> => {
    await pull(service);
    return client.shown.length;
  };
  await expect.poll(messages, long).toBe(1);
  expect([await pull(service), await pull(orders)]).toEqual([asWarning, []]);
  expect(client.shown).toEqual([expect.stringContaining("eslint.config.mjs cannot be loaded: half-written.")]);
  await change("export default [];");
  await expect.poll(() => pull(service), long).toEqual([["continuous/singleton-pattern", 1]]);
  await expect.poll(() => pull(orders), long).toMatchObject([["continuous/sql-row-level-security", 1]]);
  expect(client.log).toEqual([]);
}, 120_000);

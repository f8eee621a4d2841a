import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

import { afterEach, expect, test } from "vitest";

import { connectClient } from "../packages/language-server/tests/start-client.js";
import { createRepository } from "./support/create-repository.js";

const bin = fileURLToPath(new URL("../packages/reporter/dist/bin.js", import.meta.url));
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

const service = "export class MailService {\n  send(): void {}\n}\n";

// The repository has no node_modules: TypeScript is not installed there.
test("continuous lsp serves an editor where no TypeScript is installed, and ends when it is told to", async () => {
  const root = createRepository({ "package.json": '{ "workspaces": [] }', "services/mail-service.ts": service });
  const child = spawn(process.execPath, [bin, "lsp", "--stdio"], { cwd: root, stdio: ["pipe", "pipe", "pipe"] });
  running.push(child);
  const ended = once(child, "exit");
  const client = await connectClient(child.stdout, child.stdin, { textDocument: { diagnostic: {} } });
  const uri = client.open(join(root, "services/mail-service.ts"), service);
  expect(await client.request("textDocument/diagnostic", { textDocument: { uri } })).toMatchObject({
    items: [
      { source: "continuous", code: "continuous/singleton-pattern", range: { start: { line: 0, character: 13 } } },
    ],
  });
  await client.request("shutdown", {});
  void client.connection.sendNotification("exit");
  expect(await ended).toEqual([0, null]);
});

test("an editor that dies leaves no server behind", async () => {
  const child = spawn(process.execPath, [bin, "lsp"], { stdio: ["pipe", "pipe", "ignore"] });
  running.push(child);
  const ended = once(child, "exit");
  const client = await connectClient(child.stdout, child.stdin, {});
  expect(client.capabilities).toMatchObject({ hoverProvider: true });
  child.stdin.end();
  await ended;
  expect(child.killed).toBe(false);
});

// Opens a file in a language server, as an editor does, and prints the codes of what the server says of it.
// node packages/language-server/tests/ask-server.mjs FILE SERVER [ARGUMENT…]
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";

const [file = "", server = "", ...args] = process.argv.slice(2);
const child = spawn(process.execPath, [server, ...args], { stdio: ["pipe", "pipe", "inherit"] });
child.on("exit", () => process.exit(1));
const connection = createProtocolConnection(
  new StreamMessageReader(child.stdout),
  new StreamMessageWriter(child.stdin),
);
connection.listen();
const capabilities = { textDocument: { diagnostic: {} } };
await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
const uri = pathToFileURL(resolve(file)).href;
await connection.sendNotification("textDocument/didOpen", {
  textDocument: { uri, languageId: "typescript", version: 1, text: readFileSync(file, "utf8") },
});
const { items } = await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
console.log(items.map(({ code }) => code).join("\n"));
process.exit(0);

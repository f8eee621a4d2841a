import { spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The language server, for measurements: asks for diagnostics as an editor does that pulls them. */
export async function startLanguageServer(root) {
  const bin = fileURLToPath(new URL("../../packages/language-server/dist/bin.js", import.meta.url));
  const child = spawn(process.execPath, [bin, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map();
  let received = Buffer.alloc(0);
  child.stdout.on("data", (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const end = received.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/iu.exec(received.toString("utf8", 0, end))[1]);
      if (received.length < end + 4 + length) return;
      const message = JSON.parse(received.toString("utf8", end + 4, end + 4 + length));
      received = received.subarray(end + 4 + length);
      if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
      if (message.method === undefined) waiting.get(message.id)?.(message);
    }
  });
  const send = (message) => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  let id = 0;
  const request = (method, params) => {
    id += 1;
    const own = id;
    return new Promise((resolve, reject) => {
      waiting.set(own, ({ result, error }) =>
        error === undefined ? resolve(result) : reject(new Error(error.message)),
      );
      send({ id: own, method, params });
    });
  };
  const notify = (method, params) => send({ method, params });
  const uri = pathToFileURL(root).href;
  await request("initialize", {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: "root" }],
    capabilities: { textDocument: { diagnostic: {} } },
  });
  notify("initialized", {});
  return {
    async diagnostics(path, text, languageId) {
      const textDocument = { uri: pathToFileURL(path).href };
      notify("textDocument/didOpen", { textDocument: { ...textDocument, languageId, version: 1, text } });
      const { items = [] } = await request("textDocument/diagnostic", { textDocument });
      notify("textDocument/didClose", { textDocument });
      return items;
    },
    stop: () => child.kill(),
  };
}

import { spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";

const ours = fileURLToPath(new URL("../../packages/language-server/dist/bin.js", import.meta.url));

/**
 * A language server, ours or another, for measurements: asks for diagnostics as an editor does that pulls them.
 *
 * @param settings - What the server is told when it asks for configuration.
 */
export async function startLanguageServer(root, { bin = ours, settings = null } = {}) {
  const child = spawn(process.execPath, [bin, "--stdio"], { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
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
      if (message.method !== undefined && message.id !== undefined) {
        const isSettings = message.method === "workspace/configuration";
        send({ id: message.id, result: isSettings ? message.params.items.map(() => settings) : null });
      }
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
    capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: settings !== null } },
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
    /** Opens a text and edits it at its end; the milliseconds until the edited text's diagnostics are there, and how many. */
    async edit(path, text, languageId) {
      const textDocument = { uri: pathToFileURL(path).href, version: 1 };
      notify("textDocument/didOpen", { textDocument: { ...textDocument, languageId, text } });
      await request("textDocument/diagnostic", { textDocument });
      const start = performance.now();
      const contentChanges = [{ text: `${text}\nexport const probed = 1;\n` }];
      notify("textDocument/didChange", { textDocument: { ...textDocument, version: 2 }, contentChanges });
      const { items = [] } = await request("textDocument/diagnostic", { textDocument });
      notify("textDocument/didClose", { textDocument });
      return { took: performance.now() - start, count: items.length };
    },
    pid: child.pid,
    stop: () => child.kill(),
  };
}

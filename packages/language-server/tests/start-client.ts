import { PassThrough, type Readable, type Writable } from "node:stream";
import { pathToFileURL } from "node:url";

import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type ProtocolConnection,
} from "vscode-languageserver/node";

import { createServer } from "../src/server/create-server.js";
import type { ServerHost } from "../src/server/server-host.js";
import { createWorkspaces } from "../src/workspace/create-workspaces.js";

/** An editor without a window. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly capabilities: unknown;
  readonly open: (path: string, text: string, version?: number) => string;
  readonly request: <Answer>(method: string, params: object) => Promise<Answer>;
  /** The next diagnostics that are pushed for a file. */
  readonly nextPushed: (uri: string) => Promise<readonly Diagnostic[]>;
  readonly pushed: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly log: readonly string[];
  readonly shown: readonly string[];
  /** Globs that the server asked to be watched. */
  readonly watched: readonly string[];
  /** How often the server asked for diagnostics to be pulled again. */
  readonly refreshes: () => number;
  readonly waitFor: (isThere: () => boolean) => Promise<void>;
}

const languages: Readonly<Record<string, string>> = {
  ts: "typescript",
  tsx: "typescriptreact",
  sql: "sql",
  yaml: "yaml",
};

/** Talks to a server over a pair of streams. */
export async function connectClient(
  input: Readable,
  output: Writable,
  capabilities: ClientCapabilities,
  folder: string | null = null,
): Promise<TestClient> {
  const connection = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  const log: string[] = [];
  const shown: string[] = [];
  const watched: string[] = [];
  const pushed = new Map<string, readonly Diagnostic[]>();
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  const watchers = new Set<() => void>();
  let refreshes = 0;
  const stir = (): void => {
    for (const watcher of [...watchers]) watcher();
  };
  connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
    log.push(message);
    stir();
  });
  connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
    shown.push(message);
    stir();
  });
  connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics }: { uri: string; diagnostics: readonly Diagnostic[] }) => {
      pushed.set(uri, diagnostics);
      waiting.get(uri)?.(diagnostics);
      waiting.delete(uri);
      stir();
    },
  );
  connection.onRequest("client/registerCapability", ({ registrations }: { registrations: readonly unknown[] }) => {
    watched.push(...registrations.map((one) => JSON.stringify(one)));
    stir();
    return null;
  });
  connection.onRequest("workspace/diagnostic/refresh", () => {
    refreshes += 1;
    stir();
    return null;
  });
  connection.listen();
  const answer = await connection.sendRequest<{ capabilities: unknown }>("initialize", {
    processId: null,
    rootUri: null,
    ...(folder === null ? {} : { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "shop" }] }),
    capabilities,
  });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    capabilities: answer.capabilities,
    open(path, text, version = 1) {
      const uri = pathToFileURL(path).href;
      const languageId = languages[path.split(".").at(-1) ?? ""] ?? "javascript";
      void connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
      return uri;
    },
    request: (method, params) => connection.sendRequest(method, params),
    nextPushed: (uri) =>
      new Promise((resolve) => {
        waiting.set(uri, resolve);
      }),
    pushed,
    log,
    shown,
    watched,
    refreshes: () => refreshes,
    waitFor: (isThere) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!isThere()) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
  };
}

/** What tests say of the time. */
export const now = new Date("2026-11-23T12:00:00.000Z");

/** A server in this process, and an editor that talks to it. */
export async function startClient(
  capabilities: ClientCapabilities = {},
  host: Partial<ServerHost> = {},
  folder: string | null = null,
): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  createServer(createConnection(ProposedFeatures.all, toServer, toClient), {
    version: "1.0.0",
    now: () => now,
    ticks: () => performance.now(),
    budget: 60_000,
    openWorkspaces: createWorkspaces,
    ...host,
  });
  return connectClient(toClient, toServer, capabilities, folder);
}

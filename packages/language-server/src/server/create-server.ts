import { join } from "node:path";

import { createModuleParser, describeNote } from "@continuous/engine";
import {
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  type Connection,
  type Diagnostic,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

import { createDocumentLinter } from "../documents/create-linter.js";
import { diagnose } from "../documents/diagnose.js";
import type { OpenDocument } from "../documents/open-document.js";
import { toDocumentKind } from "../documents/to-document-kind.js";
import { guard } from "../guard.js";
import type { Log } from "../log.js";
import { toClientAbilities, type ClientAbilities } from "../protocol/client-abilities.js";
import { toServerCapabilities } from "../protocol/server-capabilities.js";
import { toPath } from "../protocol/to-path.js";
import { toRootPath } from "../protocol/to-root-path.js";
import { watchWorkspace } from "../workspace/watch-workspace.js";
import { createClosedStandards } from "../standards/show-closed-standards.js";
import { createDiagnosticsPusher } from "./push-diagnostics.js";
import { registerWatchers } from "./register-watchers.js";
import { serveRequests } from "./serve-requests.js";
import type { ServerHost } from "./server-host.js";

/**
 * Serves one editor. Whatever goes wrong in a handler costs a line in the editor's log; the editor gets the answer for "nothing
 * known", and keeps what other servers say.
 */
export function createServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  const parse = createModuleParser();
  let abilities: ClientAbilities = toClientAbilities({});
  const log: Log = (line) => {
    connection.console.error(`continuous: ${line}`);
  };
  const linter = createDocumentLinter(log);
  const today = (): string => host.now().toISOString().slice(0, 10);

  const takeUp = guard("files changed", undefined, log, (paths: readonly string[]) => {
    workspaces.changed(paths);
    if (!paths.some((path) => toDocumentKind(path) === "standards")) return;
    for (const { root } of workspaces.all()) void showStandards(root);
  });
  const workspaces = host.openWorkspaces(
    {
      now: host.now,
      ticks: host.ticks,
      budget: host.budget,
      keepTree: parse.keep,
      note: guard("note", undefined, log, (note) =>
        connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Info,
          message: describeNote(note),
        }),
      ),
      changed: guard("refresh", undefined, log, refresh),
    },
    (workspace) => {
      void showStandards(workspace.root);
      if (!abilities.watches) watchWorkspace(workspace, (paths) => void takeUp(paths));
    },
  );

  const closed = createClosedStandards({
    isOpen: (uri) => documents.get(uri) !== undefined,
    today,
    send: (uri, diagnostics) => connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] }),
  });
  const showStandards = guard("standards.yaml", undefined, log, closed.show);

  function openDocument(uri: string): OpenDocument | null {
    const document = documents.get(uri);
    const path = toPath(uri);
    if (document === undefined || path === undefined) return null;
    const workspace = workspaces.of(path);
    return { document, path, relativePath: toRootPath(workspace.root, path), kind: toDocumentKind(path), workspace };
  }

  /** Whatever depends on the repository is worked out again: pushed, or asked for by the editor. */
  async function refresh(): Promise<void> {
    if (!abilities.pulls) for (const { uri } of documents.all()) pusher.push(uri);
    else if (abilities.refreshes) await connection.languages.diagnostics.refresh();
  }

  const pusher = createDiagnosticsPusher(
    guard<[string], readonly Diagnostic[] | null>("diagnostics", null, log, async (uri) => {
      const open = openDocument(uri);
      if (open === null) return null;
      const { version } = open.document;
      const diagnostics = await diagnose(open, linter, today());
      return documents.get(uri)?.version === version ? diagnostics : null;
    }),
    guard<[string, readonly Diagnostic[]], undefined>("sending", undefined, log, async (uri, diagnostics) => {
      const version = documents.get(uri)?.version;
      const params = { uri, diagnostics: [...diagnostics] };
      await connection.sendDiagnostics(version === undefined ? params : { ...params, version });
      return undefined;
    }),
  );

  let folders: readonly string[] = [];
  connection.onInitialize(({ capabilities, workspaceFolders }) => {
    folders = (workspaceFolders ?? []).flatMap(({ uri }) => toPath(uri) ?? []);
    abilities = toClientAbilities(capabilities);
    return {
      capabilities: toServerCapabilities(abilities),
      serverInfo: { name: "continuous", version: host.version },
    };
  });
  connection.onInitialized(
    guard("watching files", undefined, log, async () => {
      // Before any of their files is opened: a mistake in standards.yaml is to be seen.
      for (const folder of folders) workspaces.of(join(folder, "standards.yaml"));
      if (abilities.watches) await registerWatchers(connection);
    }),
  );
  connection.onDidChangeWatchedFiles(({ changes }) => takeUp(changes.flatMap(({ uri }) => toPath(uri) ?? [])));
  documents.onDidChangeContent(({ document }) => {
    if (!abilities.pulls) pusher.push(document.uri);
  });
  documents.onDidOpen(({ document }) => {
    if (abilities.pulls) closed.opened(document.uri);
  });
  const saved = guard("saved", undefined, log, (uri: string) => {
    const open = openDocument(uri);
    if (open === null) return;
    open.workspace.saved(open.path);
    // An editor that watches nothing still says what it saves itself.
    if (open.kind === "standards") workspaces.changed([open.path]);
  });
  documents.onDidSave(({ document }) => void saved(document.uri));
  documents.onDidClose(({ document }) => {
    linter.forget(document.uri);
    if (!abilities.pulls) pusher.clear(document.uri);
    void wentShut(document.uri);
  });
  const wentShut = guard("closed", undefined, log, (uri: string) => {
    const path = toPath(uri);
    if (path !== undefined && toDocumentKind(path) === "standards") closed.show(workspaces.of(path).root);
  });

  serveRequests(connection, {
    openDocument,
    linter,
    parse,
    today,
    log,
    hoverHost: () => ({ now: host.now, parse, markup: abilities.markup }),
  });
  documents.listen(connection);
  connection.listen();
}

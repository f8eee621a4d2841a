import { createModuleParser, describeNote } from "@continuous/engine";
import {
  DocumentDiagnosticReportKind,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  type CancellationToken,
  type CodeAction,
  type CompletionItem,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type Location,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

import { complete } from "../documents/complete.js";
import { createDocumentLinter, stampOf } from "../documents/create-linter.js";
import { define } from "../documents/define.js";
import { diagnose } from "../documents/diagnose.js";
import { hover, type HoverHost } from "../documents/hover.js";
import { offerActions } from "../documents/offer-actions.js";
import type { OpenDocument } from "../documents/open-document.js";
import { toDocumentKind } from "../documents/to-document-kind.js";
import { guard } from "../guard.js";
import { toClientAbilities, type ClientAbilities } from "../protocol/client-abilities.js";
import { toServerCapabilities } from "../protocol/server-capabilities.js";
import { toPath } from "../protocol/to-path.js";
import { toRootPath } from "../protocol/to-root-path.js";
import { watchWorkspace } from "../workspace/watch-workspace.js";
import { createDiagnosticsPusher } from "./push-diagnostics.js";
import { registerWatchers } from "./register-watchers.js";
import type { ServerHost } from "./server-host.js";

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/**
 * Serves one editor. Whatever goes wrong in a handler costs a line in the editor's log; the editor gets the answer for "nothing
 * known", and keeps what other servers say.
 */
export function createServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  const parse = createModuleParser();
  let abilities: ClientAbilities = toClientAbilities({});
  let watching = false;

  const log = (line: string): void => {
    connection.console.error(`continuous: ${line}`);
  };
  const linter = createDocumentLinter(log);
  const hoverHost = (): HoverHost => ({ now: host.now, parse, markup: abilities.markup });
  const today = (): string => host.now().toISOString().slice(0, 10);

  const workspaces = host.openWorkspaces(
    {
      now: host.now,
      ticks: host.ticks,
      budget: host.budget,
      note: (note) => {
        const message = describeNote(note);
        void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
      },
      changed: refresh,
    },
    (workspace) => {
      if (!watching) watchWorkspace(workspace, (paths) => void takeUp(paths));
    },
  );

  const takeUp = guard("files changed", undefined, log, (paths: readonly string[]) => {
    workspaces.changed(paths);
  });

  const pusher = createDiagnosticsPusher(
    guard<[string], readonly Diagnostic[] | null>("diagnostics", null, log, async (uri) => {
      const open = openDocument(uri);
      if (open === null) return null;
      const { version } = open.document;
      const diagnostics = await diagnose(open, linter, today());
      return documents.get(uri)?.version === version ? diagnostics : null;
    }),
    (uri, diagnostics) => {
      const version = documents.get(uri)?.version;
      void connection.sendDiagnostics({
        uri,
        diagnostics: [...diagnostics],
        ...(version === undefined ? {} : { version }),
      });
    },
  );

  function openDocument(uri: string): OpenDocument | null {
    const document = documents.get(uri);
    const path = toPath(uri);
    if (document === undefined || path === undefined) return null;
    const workspace = workspaces.of(path);
    return {
      document,
      path,
      relativePath: toRootPath(workspace.root, path),
      kind: toDocumentKind(path),
      workspace,
    };
  }

  /** Whatever depends on the repository is worked out again: pushed, or asked for by the editor. */
  function refresh(): void {
    if (!abilities.pulls) for (const { uri } of documents.all()) pusher.push(uri);
    else if (abilities.refreshes) void connection.languages.diagnostics.refresh();
  }

  connection.onInitialize(({ capabilities }) => {
    abilities = toClientAbilities(capabilities);
    watching = abilities.watches;
    return {
      capabilities: toServerCapabilities(abilities),
      serverInfo: { name: "continuous", version: host.version },
    };
  });
  connection.onInitialized(
    guard("watching files", undefined, log, async () => {
      if (watching) await registerWatchers(connection);
    }),
  );
  connection.onDidChangeWatchedFiles(({ changes }) => {
    void takeUp(changes.flatMap(({ uri }) => toPath(uri) ?? []));
  });

  documents.onDidChangeContent(({ document }) => {
    if (!abilities.pulls) pusher.push(document.uri);
  });
  documents.onDidSave(({ document }) => {
    void saved(document.uri);
  });
  const saved = guard("saved", undefined, log, (uri: string) => {
    const open = openDocument(uri);
    if (open === null) return;
    open.workspace.saved(open.path);
    // An editor that watches nothing still says what it saves itself.
    if (open.kind === "standards") workspaces.changed([open.path]);
  });
  documents.onDidClose(({ document }) => {
    linter.forget(document.uri);
    if (!abilities.pulls) pusher.clear(document.uri);
  });

  connection.languages.diagnostics.on(
    guard<[{ textDocument: { uri: string }; previousResultId?: string }, CancellationToken], DocumentDiagnosticReport>(
      "diagnostics",
      emptyReport,
      log,
      async ({ textDocument, previousResultId }, token) => {
        await nextTurn();
        const open = token.isCancellationRequested ? null : openDocument(textDocument.uri);
        if (open === null) return emptyReport;
        open.workspace.known();
        const resultId = stampOf(open);
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { ...emptyReport, resultId, items: await diagnose(open, linter, today()) };
      },
    ),
  );
  connection.onHover(
    guard<[{ textDocument: { uri: string }; position: Parameters<typeof hover>[1] }], Hover | null>(
      "hover",
      null,
      log,
      ({ textDocument, position }) => {
        const open = openDocument(textDocument.uri);
        return open === null ? null : hover(open, position, hoverHost());
      },
    ),
  );
  connection.onCompletion(
    guard<[{ textDocument: { uri: string }; position: Parameters<typeof complete>[1] }], CompletionItem[] | null>(
      "completion",
      null,
      log,
      ({ textDocument, position }) => {
        const open = openDocument(textDocument.uri);
        return open === null ? null : complete(open, position, hoverHost());
      },
    ),
  );
  connection.onDefinition(
    guard<[{ textDocument: { uri: string }; position: Parameters<typeof define>[1] }], Location | null>(
      "definition",
      null,
      log,
      ({ textDocument, position }) => {
        const open = openDocument(textDocument.uri);
        return open === null ? null : define(open, position, hoverHost());
      },
    ),
  );
  connection.onCodeAction(
    guard<[{ textDocument: { uri: string }; range: Parameters<typeof offerActions>[2] }], CodeAction[]>(
      "code actions",
      [],
      log,
      async ({ textDocument, range }) => {
        const open = openDocument(textDocument.uri);
        const linted = open === null || open.kind === "standards" ? null : await linter.lint(open);
        return open === null || linted === null ? [] : offerActions(open, linted, range, parse);
      },
    ),
  );

  documents.listen(connection);
  connection.listen();
}

/** A request that was cancelled meanwhile is seen to be so only after what came in was read. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

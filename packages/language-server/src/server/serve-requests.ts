import type { ParseModule } from "@continuous/engine";
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type CodeAction,
  type CompletionItem,
  type Connection,
  type DocumentDiagnosticReport,
  type Hover,
  type Location,
  type Position,
  type Range,
} from "vscode-languageserver";

import { complete } from "../documents/complete.js";
import { stampOf, type DocumentLinter } from "../documents/create-linter.js";
import { define } from "../documents/define.js";
import { diagnose } from "../documents/diagnose.js";
import { hover, type HoverHost } from "../documents/hover.js";
import { offerActions } from "../documents/offer-actions.js";
import type { OpenDocument } from "../documents/open-document.js";
import { guard } from "../guard.js";
import type { Log } from "../log.js";

export interface RequestHost {
  /** `null` for what is not open, or lies in no file. */
  readonly openDocument: (uri: string) => OpenDocument | null;
  readonly linter: DocumentLinter;
  readonly hoverHost: () => HoverHost;
  readonly parse: ParseModule;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: () => string;
  readonly log: Log;
}

interface InDocument {
  readonly textDocument: { readonly uri: string };
}
type AtPlace = InDocument & { readonly position: Position };
type InRange = InDocument & { readonly range: Range };
type Pull = InDocument & { readonly previousResultId?: string };

const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Answers what an editor asks. A fault costs a line in the log, and the answer is that nothing is known. */
export function serveRequests(connection: Connection, host: RequestHost): void {
  const { openDocument, linter, hoverHost, parse, today, log } = host;

  /** A request about one place of an open text. */
  function atPlace<Answer>(
    name: string,
    answer: (open: OpenDocument, position: Position, host: HoverHost) => Answer | null,
  ): (params: AtPlace, token: CancellationToken) => Promise<Answer | null> {
    return guard<[AtPlace, CancellationToken], Answer | null>(
      name,
      null,
      log,
      async ({ textDocument, position }, token) => {
        const open = (await isWanted(token)) ? openDocument(textDocument.uri) : null;
        return open === null ? null : answer(open, position, hoverHost());
      },
    );
  }

  connection.onHover(atPlace<Hover>("hover", hover));
  connection.onCompletion(atPlace<CompletionItem[]>("completion", complete));
  connection.onDefinition(atPlace<Location[]>("definition", define));
  connection.onCodeAction(
    guard<[InRange, CancellationToken], CodeAction[]>(
      "code actions",
      [],
      log,
      async ({ textDocument, range }, token) => {
        const open = (await isWanted(token)) ? openDocument(textDocument.uri) : null;
        const linted = open === null || open.kind === "standards" ? null : await linter.lint(open);
        return open === null || linted === null ? [] : offerActions(open, linted, range, parse);
      },
    ),
  );
  connection.languages.diagnostics.on(
    guard<[Pull, CancellationToken], DocumentDiagnosticReport>(
      "diagnostics",
      empty,
      log,
      async ({ textDocument, previousResultId }, token) => {
        const open = (await isWanted(token)) ? openDocument(textDocument.uri) : null;
        if (open === null) return empty;
        // Asked first: it is what reads the workspace, and gives it its revision.
        open.workspace.known();
        const resultId = stampOf(open);
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { ...empty, resultId, items: await diagnose(open, linter, today()) };
      },
    ),
  );
}

/** That a request was cancelled is seen only after what came in meanwhile was read. */
async function isWanted(token: CancellationToken): Promise<boolean> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  return !token.isCancellationRequested;
}

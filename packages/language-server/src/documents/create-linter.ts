import type { LintedText } from "@continuous/engine";

import type { Log } from "../log.js";
import type { OpenDocument } from "./open-document.js";

/** Findings of open texts, each worked out once for each version of the text and of what is known. */
export interface DocumentLinter {
  readonly lint: (open: OpenDocument) => Promise<LintedText | null>;
  readonly forget: (uri: string) => void;
}

interface Kept {
  readonly stamp: string;
  readonly linted: Promise<LintedText | null>;
}

/** Remembers what the rules said last of each open text. */
export function createDocumentLinter(log: Log): DocumentLinter {
  const kept = new Map<string, Kept>();
  return {
    lint(open) {
      const { document, path, workspace } = open;
      // Asked first: it is what reads the workspace, and gives it its revision.
      workspace.known();
      const stamp = stampOf(open);
      const last = kept.get(document.uri);
      if (last?.stamp === stamp) return last.linted;
      const linted = workspace.lint(path, document.getText()).then((found) => {
        report(found, open, log);
        return found;
      });
      kept.set(document.uri, { stamp, linted });
      // What failed is tried again.
      linted.catch(() => kept.delete(document.uri));
      return linted;
    },
    forget: (uri) => kept.delete(uri),
  };
}

/** What the findings of a text depend on. */
export function stampOf({ document, workspace }: OpenDocument): string {
  return `${String(document.version)}.${String(workspace.revision())}`;
}

function report(linted: LintedText | null, { relativePath }: OpenDocument, log: Log): void {
  for (const { rule, message } of linted?.crashes ?? []) {
    log(`${relativePath}: ${rule} failed and is left out: ${message.replaceAll(/\s+/gu, " ")}`);
  }
  const cut = linted?.partial ?? [];
  if (cut.length > 0)
    log(`${relativePath}: the time for one file was up; findings may be missing of ${cut.join(", ")}.`);
}

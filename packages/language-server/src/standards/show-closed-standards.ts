import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

import { diagnoseStandards } from "./diagnose-standards.js";

export interface ClosedStandardsHost {
  readonly isOpen: (uri: string) => boolean;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: () => string;
  readonly send: (uri: string, diagnostics: readonly Diagnostic[]) => unknown;
}

/** Mistakes in a standards.yaml that nobody has open: whoever writes code is to see why rules do not change. */
export interface ClosedStandards {
  /** Looks at the file of a repository again; `root` is absolute. */
  readonly show: (root: string) => void;
  /** It is open: what is said of it comes from the text in the editor. */
  readonly opened: (uri: string) => void;
}

export function createClosedStandards({ isOpen, today, send }: ClosedStandardsHost): ClosedStandards {
  const told = new Set<string>();

  function tell(uri: string, diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.length === 0 && !told.delete(uri)) return;
    if (diagnostics.length > 0) told.add(uri);
    send(uri, diagnostics);
  }

  return {
    show(root) {
      for (const name of ["standards.yaml", "standards.yml"]) {
        const path = join(root, name);
        const uri = pathToFileURL(path).href;
        if (isOpen(uri)) continue;
        tell(
          uri,
          statSync(path, { throwIfNoEntry: false })?.isFile() === true
            ? diagnoseStandards(read(uri, path, name), today())
            : [],
        );
      }
    },
    opened(uri) {
      tell(uri, []);
    },
  };
}

function read(
  uri: string,
  path: string,
  name: string,
): { readonly document: TextDocument; readonly relativePath: string } {
  return { document: TextDocument.create(uri, "yaml", 0, readFileSync(path, "utf8")), relativePath: name };
}

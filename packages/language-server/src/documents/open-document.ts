import type { TextDocument } from "vscode-languageserver-textdocument";

import type { ServedWorkspace } from "../workspace/served-workspace.js";

/** A text in the editor, and the repository that it belongs to. */
export interface OpenDocument {
  readonly document: TextDocument;
  /** Absolute. */
  readonly path: string;
  /** Relative to the root, with `/`. */
  readonly relativePath: string;
  readonly kind: "code" | "sql" | "standards" | "other";
  readonly workspace: ServedWorkspace;
}

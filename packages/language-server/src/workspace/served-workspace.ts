import type { LintedText, Workspace } from "@continuous/engine";

/** A repository whose files are open in the editor. */
export interface ServedWorkspace {
  /** Absolute. */
  readonly root: string;
  /** Grows with each change of what findings and hovers depend on. */
  readonly revision: () => number;
  readonly known: () => Workspace;
  /** What the rules say of a text; `null` where none looks at the file. */
  readonly lint: (path: string, text: string) => Promise<LintedText | null>;
  /** Said of a file that was written: it may be new. */
  readonly saved: (path: string) => void;
  /** Reads again what lies on the disk, because these files may have changed. */
  readonly reload: (paths: readonly string[]) => void;
}

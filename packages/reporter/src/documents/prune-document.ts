import type { Problem } from "@continuous/standards";

import type { Tool } from "./issues-document.js";

/** What `store prune` prints. Public: change it only by adding. */
export interface PruneDocument {
  readonly schemaVersion: 1;
  readonly tool: Tool;
  readonly root: ".";
  /** Nothing was deleted: the numbers say what would be. */
  readonly dry_run: boolean;
  /** ISO 8601: what was closed or ran before is deleted. */
  readonly keep_since: string;
  /** ISO 8601: a branch on which nothing ran since is forgotten. */
  readonly keep_branches_since: string;
  readonly deleted: { readonly issues: number; readonly runs: number; readonly branches: readonly string[] };
  readonly problems: readonly Problem[];
}

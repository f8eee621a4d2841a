import type { Problem, Severity } from "@continuous/standards";

import type { Decision, StoredIssue } from "../store/store.js";
import type { Tool } from "./issues-document.js";

/** The issue, and what was decided about it. */
export interface MarkedIssue {
  readonly id: string;
  readonly branch: string;
  readonly fingerprint: string;
  readonly issue_type: string;
  readonly standard: string | null;
  readonly severity: Severity;
  readonly item_type: StoredIssue["item_type"];
  readonly item_name: string | null;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly description: string;
  readonly detected_at: string;
  readonly resolved_at: string | null;
  readonly resolution: Decision;
  readonly reason: string;
}

/** What `issues mark` prints. Public: change it only by adding. */
export interface MarkDocument {
  readonly schemaVersion: 1;
  readonly tool: Tool;
  readonly root: ".";
  readonly issue: MarkedIssue;
  readonly problems: readonly Problem[];
}

import type { Problem } from "@continuous/standards";

import type { Tool } from "./issues-document.js";

/** A run that was kept while its store was away. */
export interface KeptRunEntry {
  readonly run_id: string;
  /** ISO 8601. */
  readonly kept_at: string;
  /** The file, relative to the root. */
  readonly path: string;
}

/** A run that the store has now. */
export interface SentRunEntry extends KeptRunEntry {
  readonly branch: string;
  /** The store had it already: only its answer had been lost. */
  readonly replayed: boolean;
  readonly new: number;
  readonly resolved: number;
}

/** A run that no store will take, and why. */
export interface DeadRunEntry extends KeptRunEntry {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly message: string;
}

/** What `sync` prints. Public: change it only by adding. */
export interface SyncDocument {
  readonly schemaVersion: 1;
  readonly tool: Tool;
  readonly root: ".";
  /** Sent by this command, oldest first. */
  readonly sent: readonly SentRunEntry[];
  /** Still waiting for this store, oldest first. */
  readonly waiting: readonly KeptRunEntry[];
  /** All that were ever set aside and are still there, oldest first. */
  readonly dead: readonly DeadRunEntry[];
  /** Runs that wait for another store. */
  readonly elsewhere: number;
  readonly problems: readonly Problem[];
}

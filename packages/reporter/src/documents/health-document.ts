import type { Problem } from "@continuous/standards";

import type { IssuesDocument, Tool } from "./issues-document.js";

export type HealthArea =
  "versions" | "store" | "database" | "migrations" | "drift" | "pipelines" | "services" | "freshness";
export type HealthStatus = "pass" | "warn" | "fail" | "skipped";

/** One thing that was looked at, how it is, and why. */
export interface HealthRow {
  readonly area: HealthArea;
  readonly name: string;
  readonly status: HealthStatus;
  /** For people: what is wrong, or what was looked at. */
  readonly why: string;
  /** What to do about it; `null` where there is nothing to do. */
  readonly next: string | null;
  /** The file that shows it, relative to the root, or `null`. */
  readonly path: string | null;
  /** From 1. */
  readonly line: number;
}

/** What `check health` prints. Public: change it only by adding. */
export interface HealthDocument {
  readonly schemaVersion: 1;
  readonly tool: Tool;
  readonly root: ".";
  readonly run: IssuesDocument["run"];
  readonly summary: { readonly pass: number; readonly warn: number; readonly fail: number; readonly skipped: number };
  /** By area; in each, what is wrong first. */
  readonly rows: readonly HealthRow[];
  readonly problems: readonly Problem[];
}

import type { Severity } from "@continuous/standards";

import type { History } from "./history.js";

/** Why an issue was closed. Only `fixed` is improvement; `other` is closed by hand, for a reason that no command gives. */
export const closings = [
  "fixed",
  "file_deleted",
  "rule_changed",
  "suppressed",
  "ignored",
  "false_positive",
  "other",
] as const;

export type Closing = (typeof closings)[number];

export const severities = ["critical", "warning", "info"] as const satisfies readonly Severity[];

/**
 * The groups of issues of a history by columns, oldest first: hundreds of moments are counted over tens of thousands of issues,
 * and numbers that lie side by side are read a hundred times quicker. Groups with the same place in each are one.
 */
export interface Timeline {
  readonly history: History;
  readonly length: number;
  readonly detected: Float64Array;
  /** `Infinity`: open. */
  readonly resolved: Float64Array;
  readonly counts: Float64Array;
  /** Places in `severities`, `standards` and `closings`. */
  readonly severity: Uint8Array;
  readonly standard: Uint32Array;
  readonly closing: Uint8Array;
  /** 1: found by a first look, see `findFirstFound`. */
  readonly first: Uint8Array;
  readonly standards: readonly string[];
}

import type { Json, Severity } from "../compiled-standards.js";
import type { StandardId } from "../schema/standard-ids.js";

/** A standard as one part of the file switches it on, before scopes and exceptions join its options. */
export interface SwitchedStandard {
  readonly id: StandardId;
  /** `undefined`: the standard's default. */
  readonly severity: Severity | "off" | undefined;
  /** Options of its own, for its rules. */
  readonly options: Readonly<Record<string, Json>>;
}

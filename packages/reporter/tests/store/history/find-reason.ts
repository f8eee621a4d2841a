import type { Resolution } from "../../../src/store/store.js";
import type { PreparedRun } from "./prepare-run.js";

/** As much of a row as decides why it is closed. */
export interface Closable {
  readonly type: string;
  readonly path: string;
  readonly fingerprint: string;
  /** The options of its rule when it was last found. */
  readonly options: string | null;
}

/** Why a run that did not find something says that it is gone; `null` where it says nothing of it. */
export function findReason(
  { tree, gone, looked, rules, plan }: PreparedRun,
  { type, path, fingerprint, options }: Closable,
  { silenced, isLast }: { readonly silenced: ReadonlySet<string>; readonly isLast: boolean },
): Resolution | null {
  if (plan.mode === "blind" || plan.mode === "other") return null;
  const isThere = tree.files.some(({ name }) => name === path);
  // What is in another shard may be known by another name there.
  const isGone = isLast && !isThere && (gone === "others" || gone?.includes(path) === true);
  if (isGone) return "file_deleted";
  if (looked.get(path)?.has(type) !== true) return null;
  if (silenced.has(fingerprint)) return "suppressed";
  const now = rules[type];
  if (now === undefined) return "fixed";
  return now === null || (options !== null && now !== options) ? "rule_changed" : "fixed";
}
